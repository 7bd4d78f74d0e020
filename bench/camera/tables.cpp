#include "bench/camera/tables.hpp"

#include "bench/camera/judged.hpp"
#include "bench/camera/rivals.hpp"
#include "bench/camera/staged.hpp"
#include "bench/pictures/seen.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

/// The tracks of a film, and how its camera moved from frame to frame.
struct Told {
    Track movement, of_shots;
    std::vector<Moved> moved;
};

Outcome<Told> told_of(const std::string& path) {
    const auto seen = see(path, {"transitions", "shots", "tone", "camera_movement"});
    if (!seen) return tl::unexpected(seen.error());
    Evidence::Tracks tracks;
    for (const char* analyser : {"transitions", "shots", "camera_movement"})
        for (Track& track : read(*seen, analyser, tracks))
            tracks[track.name] = std::move(track);
    Told told{tracks.at("camera_movement"), tracks.at("shot_movement"), {}};
    const auto curve = [&](const char* name) { return seen->curves.at(name); };
    const auto right = curve("camera_right"), down = curve("camera_down"), roll = curve("camera_roll"),
               nearer = curve("camera_zoom");
    for (std::size_t i = 0; i < right.size(); ++i)
        told.moved.push_back({right[i], down[i], roll[i], nearer[i]});
    return told;
}

/// Shots of the split's clips; those that live are of cameras that surely stood.
Outcome<Material> material_of(Split split, const Workshop& workshop) {
    const auto films = material(workshop, split);
    if (!films) return tl::unexpected(films.error());
    Material all;
    for (const compose::FilmFootage& film : *films) {
        const auto text =
            file_text(truth_beside((fs::path(workshop.footage) / film.name).string(), workshop.own_truth));
        if (!text) return tl::unexpected(text.error());
        const auto named = named_shots(*text);
        if (!named) return tl::unexpected(named.error());
        const auto spans = compose::undisturbed(*text);
        if (!spans) return tl::unexpected(spans.error());
        for (std::size_t i = 0; i < film.shots.size(); ++i) {
            const FrameSpan span = spans->spans[i];
            const auto stands = std::ranges::find_if(*named, [&](const NamedShot& shot) {
                return shot.sure && shot.movement == "static" &&
                       shared_frames(shot.span, span) == span.length();
            });
            all.stills.push_back(film.shots[i]);
            if (stands != named->end() && span.length() >= staged_frames) all.living.push_back(film.shots[i]);
        }
    }
    return all;
}

/// What was measured of the films of a family, and of the peer.
struct Count {
    int films = 0, right = 0;
    std::vector<double> errors, shares, peer;
    int close = 0, frames = 0;
    void add(const Count& other) {
        films += other.films, right += other.right, close += other.close, frames += other.frames;
        errors.insert(errors.end(), other.errors.begin(), other.errors.end());
        shares.insert(shares.end(), other.shares.begin(), other.shares.end());
        peer.insert(peer.end(), other.peer.begin(), other.peer.end());
    }
};

/// Where things move before a still camera, or behind one another, the movement of a frame is not judged.
bool is_measured(const StagedCamera& staged) {
    return staged.scene == Scene::still || staged.scene == Scene::living;
}

void measure(const StagedCamera& staged, const Told& told, const std::vector<Moved>& peer, Count& count) {
    const std::vector<Moved> truth = truth_of(staged);
    for (std::size_t i = 1; i < truth.size() && i < told.moved.size(); ++i) {
        const bool known = !std::isnan(told.moved[i].right);
        const double off = known ? apart(told.moved[i], truth[i]) : at_edge(truth[i]);
        count.errors.push_back(off);
        if (at_edge(truth[i]) > 0.001) count.shares.push_back(off / at_edge(truth[i]));
        ++count.frames, count.close += known && is_close(told.moved[i], truth[i]);
        if (i < peer.size()) count.peer.push_back(apart(peer[i], truth[i]));
    }
}

/// A scene that moves before a still camera may be called uncertain.
std::string fair_label(const StagedCamera& staged, const std::string& label) {
    const bool may_doubt =
        staged.scene == Scene::drum || staged.scene == Scene::train || staged.scene == Scene::crowd;
    return may_doubt && label == "uncertain" ? "static" : label;
}

std::string percent(const std::vector<double>& values, int digits) {
    if (values.empty()) return "\u2013";
    char text[32];
    std::snprintf(text, sizeof text, "%.*f %%", digits, 100 * middle(values));
    return text;
}

std::string row(const std::string& name, const Count& count) {
    std::string close = "\u2013";
    if (count.frames > 0) close = percent({static_cast<double>(count.close) / count.frames}, 0);
    return "| " + name + " | " + std::to_string(count.right) + " of " + std::to_string(count.films) + " | " +
           percent(count.errors, 3) + " | " + percent(count.shares, 1) + " | " + close + " | " +
           percent(count.peer, 3) + " |\n";
}

std::string number(double value) {
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

std::string table_of_labels(const Labels& labels) {
    std::map<std::string, int> there;
    for (const auto& [truth, said] : labels)
        ++there[truth];
    std::string table = "\n| Label | There | F1 |\n|---|--:|--:|\n";
    for (const auto& [label, count] : there)
        table += "| " + label + " | " + std::to_string(count) + " | " + number(f1(labels, label)) + " |\n";
    return table + "| **mean** | " + std::to_string(labels.size()) + " | " + number(mean_f1(labels)) + " |\n";
}

void tell(const std::string& film, const std::string& there, const Track& found) {
    std::fprintf(stderr, "%s: %s\n", film.c_str(), there.c_str());
    for (const Segment& segment : found.segments)
        std::fprintf(stderr, "    %lld-%lld %s %.2f (%s)\n", static_cast<long long>(segment.span.first),
                     static_cast<long long>(segment.span.end), segment.label.c_str(), segment.confidence,
                     segment.detail.c_str());
}

} // namespace

Outcome<std::string> table_of_staged_cameras(Split split, Batch batch, const Workshop& workshop) {
    const auto shots = material_of(split, workshop);
    if (!shots) return tl::unexpected(shots.error());
    std::vector<std::pair<std::string, Count>> families;
    Count all;
    Labels labels;
    for (const StagedCamera& staged : all_staged_cameras(split, batch, *shots)) {
        const std::string path = (fs::path(workshop.folder) / (staged.name + ".mkv")).string();
        if (!fs::exists(path))
            if (const auto done = stage(staged, path); !done) return tl::unexpected(done.error());
        const auto told = told_of(path);
        if (!told) return tl::unexpected(told.error());
        const auto peer = moved_by_vidstabdetect(path, 320);
        if (!peer) return tl::unexpected(peer.error());
        const std::string label = fair_label(staged, label_at(told->of_shots, {0, staged_frames}));
        labels.emplace_back(staged.label, label);
        Count count{1, label == staged.label, {}, {}, {}, 0, 0};
        if (is_measured(staged)) measure(staged, *told, *peer, count);
        if (label != staged.label || (count.frames > 0 && 2 * count.close < count.frames)) {
            tell(staged.name + " (" + staged.family + ", " + staged.shot->name() + " + " +
                     std::to_string(staged.first) + ", error " + percent(count.errors, 3) + ", " +
                     percent(count.shares, 1) + ")",
                 staged.label, told->movement);
        }
        if (families.empty() || families.back().first != staged.family)
            families.push_back({staged.family, {}});
        families.back().second.add(count);
        all.add(count);
    }
    std::string table =
        "| Staged, " + std::string(name_of(split)) + (batch == Batch::more ? ", more" : "") +
        " | Label right | Error, of the frame's width | Error, of the movement | Within 2 % or "
        "0.05 % | vidstabdetect, of the width |\n|---|---|--:|--:|--:|--:|\n";
    for (const auto& [family, count] : families)
        table += row(family, count);
    return table + row("**all**", all) + table_of_labels(labels);
}

Outcome<std::string> table_of_camera_clips(const std::vector<Clip>& clips,
                                           const std::vector<std::string>& drawn, const Workshop& workshop) {
    std::vector<std::pair<std::string, std::string>> films;
    for (const Clip& clip : clips)
        films.emplace_back(clip.name + " (" + std::string(name_of(clip.split)) + ")", clip.film);
    for (const std::string& film : drawn)
        films.emplace_back(fs::path(film).stem().string() + " (drawn)", film);
    std::string table = "| Film | Shots | As a person says | Kappa |\n|---|--:|--:|--:|\n";
    Labels all;
    for (std::size_t film_number = 0; film_number < films.size(); ++film_number) {
        const auto& [name, film] = films[film_number];
        const auto text = file_text(truth_beside(film, workshop.own_truth));
        if (!text) return tl::unexpected(text.error());
        const auto named = named_shots(*text);
        if (!named) return tl::unexpected(named.error());
        const auto told = told_of(film);
        if (!told) return tl::unexpected(told.error());
        Labels labels;
        for (const NamedShot& shot : *named) {
            if (!shot.sure) continue;
            labels.emplace_back(shot.movement, label_at(told->of_shots, shot.span));
            if (labels.back().first == labels.back().second) continue;
            Track there{"camera_movement", {}};
            for (const Segment& segment : told->movement.segments)
                if (shared_frames(segment.span, shot.span) > 0) there.segments.push_back(segment);
            tell(name + " " + std::to_string(shot.span.first) + "-" + std::to_string(shot.span.end),
                 shot.movement + ", found " + labels.back().second, there);
        }
        if (labels.empty()) continue;
        const auto right =
            std::ranges::count_if(labels, [](const auto& pair) { return pair.first == pair.second; });
        table += "| " + name + " | " + std::to_string(labels.size()) + " | " + std::to_string(right) + " | " +
                 number(kappa(labels)) + " |\n";
        if (film_number < clips.size()) all.insert(all.end(), labels.begin(), labels.end());
    }
    const auto right = std::ranges::count_if(all, [](const auto& pair) { return pair.first == pair.second; });
    return table + "| **all clips** | " + std::to_string(all.size()) + " | " + std::to_string(right) + " | " +
           number(kappa(all)) + " |\n" + table_of_labels(all);
}

} // namespace decoupage::bench
