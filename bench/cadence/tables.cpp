#include "bench/cadence/tables.hpp"

#include "bench/cadence/prints.hpp"
#include "bench/cadence/rivals.hpp"
#include "bench/pictures/seen.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

/// The tracks `cadence` and `running_speed`, and how many frames there are.
struct Told {
    Track cadence, speed;
    FrameTimes times;
};

Outcome<Told> told_of(const std::string& path) {
    auto seen = see(path, {"transitions", "cadence"});
    if (!seen) return tl::unexpected(seen.error());
    Evidence::Tracks tracks;
    tracks["transitions"] = read(*seen, "transitions", tracks).front();
    auto found = read(*seen, "cadence", tracks);
    return Told{std::move(found[0]), std::move(found[1]), std::move(seen->times)};
}

Outcome<std::map<std::string, std::vector<Paced>>> paces_of_clips(const Workshop& workshop) {
    const auto text = file_text(fs::path(workshop.own_truth) / "cadence.txt");
    if (!text) return tl::unexpected(text.error());
    return paces_in(*text);
}

/// Clips in which every frame is a new picture: others have a rhythm of their own.
Outcome<std::vector<compose::FilmFootage>> even_material(Split split, const Workshop& workshop) {
    std::map<std::string, std::vector<Paced>> paces;
    if (fs::exists(workshop.footage)) {
        auto known = paces_of_clips(workshop);
        if (!known) return tl::unexpected(known.error());
        paces = std::move(*known);
    }
    return material(workshop, split, [&](const Clip& clip) {
        const auto& known = paces[clip.name];
        return !known.empty() && std::ranges::all_of(known, [](const Paced& paced) {
            return paced.pace.label == "every_frame";
        });
    });
}

/// The print's path; it is drawn if it was not yet.
Outcome<std::string> made(const CadencePrint& print, const Workshop& workshop) {
    const std::string path = (fs::path(workshop.folder) / (print.name + ".mkv")).string();
    if (!fs::exists(path))
        if (const auto done = make(print, path); !done) return tl::unexpected(done.error());
    return path;
}

/// What was said of the prints of one kind.
struct Count {
    int prints = 0, right = 0, speed = 0, kept = 0, combed = 0;
    Count& operator+=(const Count& other) {
        prints += other.prints, right += other.right, speed += other.speed;
        kept += other.kept, combed += other.combed;
        return *this;
    }
};

bool tells_speed(const Track& speed, const Making& making) {
    const bool converted = making.pictures < making.shown && making.truth.label != "on_twos" &&
                           making.truth.label != "on_threes";
    return speed.segments.front().label == (converted ? "converted" : "as_shown");
}

Outcome<Count> judged_print(const CadencePrint& print, const std::string& path, std::string& wrong) {
    const auto told = told_of(path);
    if (!told) return tl::unexpected(told.error());
    const Frame frames = told->times.frames();
    const auto kept = kept_by_mpdecimate(path, static_cast<double>(frames));
    if (!kept) return tl::unexpected(kept.error());
    const auto combed = interlaced_by_idet(path);
    if (!combed) return tl::unexpected(combed.error());
    const Pace& truth = print.making->truth;
    wrong = judged({{0, frames}, truth}, told->cadence, 0.6);
    const bool teeth =
        print.making->fields(2, *print.making).upper != print.making->fields(2, *print.making).lower &&
        print.making->fields(2, *print.making).mixed == 0;
    Count count{1, wrong.empty(), tells_speed(told->speed, *print.making), 0, 0};
    count.kept = std::abs(*kept * print.making->shown -
                          std::min<double>(print.making->pictures, print.making->shown)) <= 0.6;
    count.combed = (*combed > 0.2) == teeth;
    return count;
}

std::string row(const std::string& name, const Count& count) {
    const auto of = [&](int part) {
        return " " + std::to_string(part) + " of " + std::to_string(count.prints) + " |";
    };
    return "| " + name + " |" + of(count.right) + of(count.speed) + of(count.kept) + of(count.combed) + "\n";
}

} // namespace

Outcome<std::string> table_of_cadence_prints(Split split, int series, const Workshop& workshop) {
    const auto films = even_material(split, workshop);
    if (!films) return tl::unexpected(films.error());
    std::vector<std::pair<std::string, Count>> kinds;
    Count all;
    for (const CadencePrint& print : cadence_prints(split, *films, series)) {
        const auto path = made(print, workshop);
        if (!path) return tl::unexpected(path.error());
        std::string wrong;
        const auto count = judged_print(print, *path, wrong);
        if (!count) return tl::unexpected(count.error());
        if (!wrong.empty())
            std::fprintf(stderr, "%s (%s, quality %s): %s\n", print.name.c_str(), print.making->name,
                         print.quality.options[0].second.c_str(), wrong.c_str());
        if (kinds.empty() || kinds.back().first != print.making->name)
            kinds.push_back({print.making->name, {}});
        kinds.back().second += *count;
        all += *count;
    }
    std::string table =
        "| Prints, " + std::string(name_of(split)) +
        " | Rhythm right | Running speed right | mpdecimate: as many pictures | idet: combed or not "
        "|\n|---|---|---|---|---|\n";
    for (const auto& [name, count] : kinds)
        table += row(name, count);
    return table + row("**all**", all);
}

Outcome<void> make_cadence_prints(Split split, int series, const Workshop& workshop) {
    const auto films = even_material(split, workshop);
    if (!films) return tl::unexpected(films.error());
    for (const CadencePrint& print : cadence_prints(split, *films, series)) {
        const auto path = made(print, workshop);
        if (!path) return tl::unexpected(path.error());
        std::ofstream(fs::path(*path).replace_extension(".places")) << places_of(print);
    }
    return {};
}

Outcome<std::string> table_of_cadence_clips(const std::vector<Clip>& clips, const Workshop& workshop) {
    auto truth = paces_of_clips(workshop);
    if (!truth) return tl::unexpected(truth.error());
    std::string table =
        "| Clip | Split | Stretch | There | Found | Running speed |\n|---|---|---|---|---|---|\n";
    for (const Clip& clip : clips) {
        const auto told = told_of(clip.film);
        if (!told) return tl::unexpected(told.error());
        for (const Paced& paced : (*truth)[clip.name]) {
            const std::string wrong = judged(paced, told->cadence, 1.6);
            char there[96];
            std::snprintf(there, sizeof there, "%lld-%lld | %s, %.3g",
                          static_cast<long long>(paced.span.first), static_cast<long long>(paced.span.end),
                          paced.pace.label.c_str(), paced.pace.pictures);
            table += "| " + clip.name + " | " + std::string(name_of(clip.split)) + " | " + there + " | " +
                     (wrong.empty() ? "right" : wrong) + " | " + told->speed.segments.front().detail + " |\n";
        }
    }
    return table;
}

} // namespace decoupage::bench
