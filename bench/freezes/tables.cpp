#include "bench/freezes/tables.hpp"

#include "bench/freezes/judged.hpp"
#include "bench/freezes/staged.hpp"
#include "bench/pictures/seen.hpp"
#include "deeds/whole_file.hpp"

#include <cstdio>
#include <filesystem>
#include <functional>

#include <nlohmann/json.hpp>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

Outcome<Track> freeze_frames_of(const std::string& path) {
    const auto seen = see(path, {"transitions", "shots", "freeze_frames", "tone"});
    if (!seen) return tl::unexpected(seen.error());
    Evidence::Tracks tracks;
    for (const char* analyser : {"transitions", "shots", "freeze_frames"})
        for (Track& track : read(*seen, analyser, tracks))
            tracks[track.name] = std::move(track);
    return std::move(tracks.at("freeze_frames"));
}

void tell(const std::string& name, const char* what, const std::vector<FrameSpan>& spans) {
    for (const FrameSpan& span : spans)
        std::fprintf(stderr, "  %s %s %lld-%lld\n", name.c_str(), what, static_cast<long long>(span.first),
                     static_cast<long long>(span.end));
}

/// Says what was found and what there is, where they differ.
void tell_if_wrong(const std::string& name, const Rests& truth, const Track& found, const RestCount& count) {
    if (count.found == count.freezes && count.false_freezes == 0 && count.stills_found == count.stills &&
        count.false_stills == 0)
        return;
    std::fprintf(stderr, "%s\n", name.c_str());
    tell("there", "freeze", truth.freezes);
    tell("there", "still", truth.stills);
    for (const Segment& segment : found.segments)
        tell("found", segment.label.c_str(), {segment.span});
}

using SeeStaged = std::function<Outcome<void>(const Staged&, const std::string& path)>;

/// Shows all films of a stock, in order; those that are not in the folder are staged first.
Outcome<void> for_each_staged(const Stock& stock, const Workshop& workshop, const SeeStaged& see) {
    const auto films = material(workshop, stock.split);
    if (!films) return tl::unexpected(films.error());
    for (const Staged& staged : all_staged(stock, *films)) {
        const std::string path = (fs::path(workshop.folder) / (staged.name + ".mkv")).string();
        if (!fs::exists(path))
            if (const auto done = stage(staged, path); !done) return done;
        if (const auto seen = see(staged, path); !seen) return seen;
    }
    return {};
}

std::string truth_text(const Rests& truth) {
    nlohmann::json text{{"freezes", nlohmann::json::array()}, {"stills", nlohmann::json::array()}};
    for (const FrameSpan& span : truth.freezes)
        text["freezes"].push_back({span.first, span.end});
    for (const FrameSpan& span : truth.stills)
        text["stills"].push_back({span.first, span.end});
    return text.dump() + '\n';
}

} // namespace

Outcome<void> stage_all(const Stock& stock, const Workshop& workshop) {
    return for_each_staged(stock, workshop, [](const Staged& staged, const std::string& path) {
        const fs::path truth = fs::path(path).replace_extension(".truth.json");
        return write_whole_file(truth.string(), truth_text(truth_of(staged)));
    });
}

Outcome<std::string> table_of_staged(const Stock& stock, const Workshop& workshop) {
    std::vector<std::pair<std::string, RestCount>> families;
    const auto judge = [&](const Staged& staged, const std::string& path) -> Outcome<void> {
        const auto found = freeze_frames_of(path);
        if (!found) return tl::unexpected(found.error());
        const RestCount count = judged_rests(truth_of(staged), *found);
        tell_if_wrong(staged.name + " (" + staged.family + ", " + staged.shot->name() + " + " +
                          std::to_string(staged.first) + ", " + staged.quality.options[0].second + ")",
                      truth_of(staged), *found, count);
        if (families.empty() || families.back().first != staged.family)
            families.push_back({staged.family, {}});
        families.back().second += count;
        return {};
    };
    if (const auto done = for_each_staged(stock, workshop, judge); !done) return tl::unexpected(done.error());
    const std::string seed = stock.seed == 0 ? "" : " " + std::to_string(stock.seed);
    std::string table = rest_heading("Staged, " + std::string(name_of(stock.split)) + seed);
    RestCount all;
    for (const auto& [family, count] : families) {
        table += "| " + family + " |" + rest_columns(count);
        all += count;
    }
    return table + "| **all** |" + rest_columns(all);
}

Outcome<std::string> table_of_films(const std::vector<Clip>& clips, const std::vector<std::string>& drawn,
                                    const Workshop& workshop) {
    std::string table = rest_heading("Film");
    std::vector<std::pair<std::string, std::string>> films;
    for (const Clip& clip : clips)
        films.emplace_back(clip.name + " (" + std::string(name_of(clip.split)) + ")", clip.film);
    for (const std::string& film : drawn)
        films.emplace_back(fs::path(film).stem().string() + " (drawn)", film);
    for (const auto& [name, film] : films) {
        const auto text = file_text(truth_beside(film, workshop.own_truth));
        if (!text) return tl::unexpected(text.error());
        const auto truth = rests_of(*text);
        if (!truth) return tl::unexpected(truth.error());
        const auto found = freeze_frames_of(film);
        if (!found) return tl::unexpected(found.error());
        const RestCount count = judged_rests(*truth, *found);
        tell_if_wrong(name, *truth, *found, count);
        table += "| " + name + " |" + rest_columns(count);
    }
    return table;
}

} // namespace decoupage::bench
