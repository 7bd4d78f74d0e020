// How often patterns are found where they were drawn, and how often in the same shots in shuffled order.

#include "analysers/roster.hpp"
#include "analysers/setups/groups.hpp"
#include "bench/opening.hpp"
#include "bench/scenes/luck.hpp"
#include "bench/written.hpp"
#include "figures/heartbeat.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <optional>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

struct Drawn {
    double seconds = 4;
    int setup = 0, person = 0;
    int nearness = 3;
    int place = 0; ///< its colours
};

constexpr std::array kinds{"shot_reverse_shot", "cross_cutting", "sequence_shot", "tightening",
                           "acceleration",      "deceleration",  "jump_cut",      "setup_match"};

constexpr int scene_shots = 8;
constexpr int shots_drawn = 96;

/// Shots without any pattern: lengths by chance, nobody by turns.
std::vector<Drawn> plain(Luck& luck) {
    std::vector<Drawn> shots;
    for (int i = 0; i < shots_drawn; ++i)
        shots.push_back({4 * std::exp(0.6 * luck.spread()), 0, 0, luck.whole(1, 6), i / scene_shots});
    return shots;
}

/// Puts one pattern somewhere among the shots, from the start of a scene on, which
/// it gives.
std::size_t put(std::string_view kind, Luck& luck, std::vector<Drawn>& shots) {
    const auto first = static_cast<std::size_t>(scene_shots * luck.whole(1, shots_drawn / scene_shots - 6));
    const auto span = std::span(shots).subspan(first);
    if (kind == "shot_reverse_shot" || kind == "cross_cutting") {
        const bool people = kind == "shot_reverse_shot";
        for (std::size_t i = 0; i < scene_shots; ++i) {
            span[i].setup = 1 + static_cast<int>(i % 2);
            span[i].place = 50 + static_cast<int>(i % 2);
            if (people && luck.happens(0.8)) span[i].person = span[i].setup;
        }
    } else if (kind == "sequence_shot") {
        span[0].seconds = luck.between(20, 120);
    } else if (kind == "tightening") {
        for (std::size_t i = 0; i < scene_shots; ++i)
            span[i].nearness = std::clamp(static_cast<int>(i) + luck.whole(-1, 1), 0, 7);
    } else if (kind == "acceleration" || kind == "deceleration") {
        const double sign = kind == "acceleration" ? -1 : 1;
        for (std::size_t i = 0; i < 32; ++i)
            span[i].seconds *= std::exp(sign * 0.07 * (static_cast<double>(i) - 16));
    } else if (kind == "jump_cut") {
        for (std::size_t i = 2; i < 5; ++i)
            span[i].setup = 1;
    } else {
        span[0].setup = span[4 * scene_shots + 1].setup = 1;
    }
    return first;
}

std::string palette_of(int place) {
    Luck luck(static_cast<std::uint32_t>(place) + 900);
    std::string text;
    for (const int share : {45, 30, 25}) {
        char one[32];
        std::snprintf(one, sizeof one, "%s#%06x %d", text.empty() ? "" : ", ",
                      static_cast<unsigned>(luck.whole(0, 0xffffff)), share);
        text += one;
    }
    return text;
}

/// The tracks that others would find of these shots. The shot at `alone` is a scene of its own.
Evidence::Tracks tracks_of(const std::vector<Drawn>& shots, std::optional<std::size_t> alone, Frame& frames) {
    static constexpr std::array scales{
        "extreme_long",      "long",     "medium_long",     "medium", "medium_close_up",
        "shoulder_close_up", "close_up", "extreme_close_up"};
    Evidence::Tracks tracks;
    const auto add = [&](const char* track, FrameSpan span, const char* label, std::string detail = {}) {
        tracks[track].name = track;
        tracks[track].segments.push_back({span, label, 1, std::move(detail)});
    };
    std::vector<int> setups;
    std::vector<FrameSpan> spans;
    Frame at = 0;
    for (std::size_t i = 0; i < shots.size(); ++i) {
        const Drawn& shot = shots[i];
        const FrameSpan span{at, at + std::max<Frame>(4, std::llround(24 * shot.seconds))};
        at = span.end;
        spans.push_back(span);
        setups.push_back(shot.setup);
        add("shots", span, "picture");
        if (i > 0) add("transitions", {span.first, span.first}, "cut");
        if (shot.setup > 0) add("setups", span, "returning", std::to_string(shot.setup));
        if (shot.person > 0) add("persons", span, "appearing", std::to_string(shot.person));
        add("scale", span, scales[static_cast<std::size_t>(shot.nearness)]);
        add("palette", span, "measured", palette_of(shot.place));
        const bool new_scene = i % scene_shots == 0 || (alone && i == *alone + 1);
        if (new_scene) add("scenes", span, "scene");
        tracks["scenes"].segments.back().span.end = span.end;
    }
    for (const auto& [first, end] : setups::alternations(setups))
        add("alternations", {spans[first].first, spans[end - 1].end}, "alternating",
            std::to_string(setups[first]) + " " + std::to_string(setups[first + 1]));
    frames = at;
    return tracks;
}

bool is_found(std::string_view kind, const std::vector<Drawn>& shots, std::size_t first) {
    Film film;
    const Evidence::Tracks tracks =
        tracks_of(shots, kind == "sequence_shot" ? std::optional(first) : std::nullopt, film.frames);
    film.rate = {24, 1};
    std::vector<Time> times;
    for (Frame frame = 0; frame < film.frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    const FrameTimes clock(std::move(times), from_ticks(film.frames, 1, 24));
    const auto found =
        find_analyser("patterns")->read(Evidence(film, clock, {}, tracks), {}).tracks[0].segments;
    return std::ranges::any_of(found, [&](const Segment& segment) { return segment.label == kind; });
}

void shuffle(std::vector<Drawn>& shots, Luck& luck) {
    for (std::size_t i = shots.size() - 1; i > 0; --i)
        std::swap(shots[i], shots[static_cast<std::size_t>(luck.whole(0, static_cast<int>(i)))]);
}

std::string row(std::string_view kind, int drawn, int shuffled, int films) {
    std::string name(kind);
    std::ranges::replace(name, '_', ' ');
    char text[120];
    std::snprintf(text, sizeof text, "| %s | %.3f | %.3f |\n", name.c_str(),
                  static_cast<double>(drawn) / films, static_cast<double>(shuffled) / films);
    return text;
}

constexpr int films = 300;

std::string row_of(std::string_view kind) {
    int drawn = 0, in_shuffled = 0;
    for (int seed = 0; seed < films; ++seed) {
        Luck luck(static_cast<std::uint32_t>(seed) * 7 + 1);
        std::vector<Drawn> shots = plain(luck);
        const std::size_t first = put(kind, luck, shots);
        drawn += is_found(kind, shots, first) ? 1 : 0;
        // A set-up comes back in any order of the shots: for a match of set-ups it comes back within its
        // scene instead.
        if (kind == "setup_match")
            std::swap(shots[first + 2], shots[first + 4 * scene_shots + 1]);
        else
            shuffle(shots, luck);
        in_shuffled += is_found(kind, shots, first) ? 1 : 0;
    }
    return row(kind, drawn, in_shuffled, films);
}

/// Thirty scenes between two poles, with as much noise as there is between them; and shuffled.
std::string heartbeat_row() {
    int drawn = 0, in_shuffled = 0;
    for (int seed = 0; seed < films; ++seed) {
        Luck luck(static_cast<std::uint32_t>(seed) + 40000);
        std::vector<double> values;
        for (int scene = 0; scene < 30; ++scene)
            values.push_back((scene % 2 == 0 ? 0.35 : 0.65) + 0.15 * luck.spread());
        drawn += heartbeat(values).chance <= 0.05 ? 1 : 0;
        for (std::size_t i = values.size() - 1; i > 0; --i)
            std::swap(values[i], values[static_cast<std::size_t>(luck.whole(0, static_cast<int>(i)))]);
        in_shuffled += heartbeat(values).chance <= 0.05 ? 1 : 0;
    }
    return row("alternation of a measure, chance 0.05", drawn, in_shuffled, films);
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How often patterns are found where drawn, and in the same shots shuffled.");
    std::string document;
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(line, count, words);
    std::string text = "| Pattern | found where drawn | found in the same shots shuffled |\n|---|--:|--:|\n";
    for (const char* kind : kinds)
        text += row_of(kind);
    text += heartbeat_row();
    std::cout << text;
    if (document.empty()) return 0;
    const auto written = write_between(document, "patterns", text);
    return written ? 0 : failed(written.error());
}
