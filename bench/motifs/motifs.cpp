// How right motifs is: on films of sound in which themes come back, and on hours in which nothing does.

#include "analysers/motifs/movement.hpp"
#include "analysers/roster.hpp"
#include "bench/motifs/judged.hpp"
#include "bench/motifs/rivals.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"
#include "support/drawn.hpp"
#include "support/sounds.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <optional>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;
using analysers::Return;

/// Values of `evidence` that are tried: from so much on, so far apart.
constexpr double first_tried = 1.0, tried_apart = 0.06;
constexpr std::size_t values_tried = 12;

/// What our own finds by the usual settings, and with other values of `evidence`.
struct Ours {
    std::vector<Told> usual;
    std::array<std::vector<Told>, values_tried> tried;
};

/// A film, and what was found in it.
struct Listened {
    std::optional<Comeback> comeback; ///< none: an hour of unrelated music
    std::vector<Heard> heard;
    double hours = 0;
    Ours ours;
    std::vector<Return> prints, plain;
};

std::vector<Told> told_of(const Track& motifs) {
    std::vector<Told> told;
    for (const Segment& one : motifs.segments)
        told.push_back(
            {one.label, static_cast<double>(one.span.first) / 24, static_cast<double>(one.span.end) / 24});
    return told;
}

double value_tried(std::size_t place) {
    return first_tried + static_cast<double>(place) * tried_apart;
}

Ours ours_in(const sound::Wave& wave) {
    const Analyser& motifs = *find_analyser("motifs");
    Evidence::Curves curves = support::heard(std::span(&motifs, 1), wave.samples);
    const auto frames = static_cast<Frame>(wave.seconds() * 24);
    const Film film = support::plain_film(160, 90, frames);
    add_derived(motifs, film, support::plain_times(frames), curves);
    Ours ours{told_of(support::found(motifs, film, curves)[0]), {}};
    for (std::size_t place = 0; place < values_tried; ++place)
        ours.tried[place] =
            told_of(support::found(motifs, film, curves, {}, {{"evidence", value_tried(place)}})[0]);
    return ours;
}

Listened listened(std::optional<Comeback> comeback, const SoundFilm& film) {
    return {comeback,
            film.heard,
            film.wave.seconds() / 3600,
            ours_in(film.wave),
            fingerprinted(film.wave.samples),
            plainly(film.wave.samples)};
}

Outcome<std::vector<Listened>> all_listened(Split split, const std::string& folder) {
    std::vector<Listened> all;
    for (const Comeback comeback : comebacks)
        for (int number = 0; number < themes / themes_a_film; ++number) {
            const auto film = film_with(comeback, split, number, folder);
            if (!film) return tl::unexpected(film.error());
            all.push_back(listened(comeback, *film));
            std::cerr << name_of(comeback) << " " << number << "\n";
        }
    for (int number = 0; number < hours_unrelated(split); ++number) {
        const auto film = unrelated_film(split, number, folder);
        if (!film) return tl::unexpected(film.error());
        all.push_back(listened(std::nullopt, *film));
        std::cerr << "unrelated " << number << "\n";
    }
    return all;
}

/// Each of them a motif of its own.
std::vector<Told> told_of(const std::vector<Return>& returns, double least_evidence) {
    std::vector<Told> told;
    for (const Return& one : returns) {
        if (one.evidence < least_evidence) continue;
        const std::string name = std::to_string(told.size());
        const auto seconds = [](int steps) { return static_cast<double>(steps) / analysers::steps_a_second; };
        told.push_back({name, seconds(one.first), seconds(one.end)});
        told.push_back({name, seconds(one.again_first), seconds(one.again_end)});
    }
    return told;
}

struct Score {
    MotifsJudged of[comebacks.size()]{}, unrelated;
    double hours = 0, film_hours = 0;
};

template <class ToldOf>
Score scored(const std::vector<Listened>& all, const ToldOf& told) {
    Score score;
    for (const Listened& film : all) {
        const MotifsJudged one = judged(film.heard, told(film));
        (film.comeback ? score.film_hours : score.hours) += film.hours;
        (film.comeback ? score.of[static_cast<std::size_t>(*film.comeback)] : score.unrelated) += one;
    }
    return score;
}

std::string row(const char* name, const Score& score) {
    char text[64];
    std::string line = std::string("| ") + name;
    int false_pairs = 0;
    for (const MotifsJudged& one : score.of) {
        std::snprintf(text, sizeof text, " | %.2f",
                      one.there ? static_cast<double>(one.found) / one.there : 0);
        line += text;
        false_pairs += one.false_pairs;
    }
    std::snprintf(text, sizeof text, " | %.1f | %.1f |\n", score.unrelated.false_pairs / score.hours,
                  false_pairs / score.film_hours);
    return line + text;
}

/// A rival at the lowest threshold at which it has at most one false pair an hour of this very music.
std::string rival_row(const char* name, const std::vector<Listened>& all,
                      std::vector<Return> Listened::*returns, double first, double step) {
    constexpr int most_steps = 400;
    Score score;
    for (int n = 0; n < most_steps; ++n) {
        const double least = first + n * step;
        score = scored(all, [&](const Listened& film) { return told_of(film.*returns, least); });
        if (score.unrelated.false_pairs <= score.hours) break;
    }
    return row(name, score);
}

std::string edges(const Score& score) {
    std::vector<double> seconds;
    for (const MotifsJudged& one : score.of)
        seconds.insert(seconds.end(), one.edge_seconds.begin(), one.edge_seconds.end());
    if (seconds.empty()) return {};
    std::ranges::sort(seconds);
    char text[160];
    std::snprintf(text, sizeof text,
                  "\nBeginnings and ends of what was found: half within %.1f s, nine of ten within %.1f s.\n",
                  seconds[seconds.size() / 2], seconds[seconds.size() * 9 / 10]);
    return text;
}

std::string table(const std::vector<Listened>& all) {
    std::string text = "| Recall";
    for (const Comeback comeback : comebacks)
        text += " | " + std::string(name_of(comeback));
    text += " | false pairs an hour of unrelated music | in the films themselves "
            "|\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    const Score ours = scored(all, [](const Listened& film) { return film.ours.usual; });
    text += row("motifs", ours);
    for (std::size_t place = 0; place < values_tried; ++place) {
        char name[32];
        std::snprintf(name, sizeof name, "evidence %.2f", value_tried(place));
        text += row(name, scored(all, [&](const Listened& film) { return film.ours.tried[place]; }));
    }
    text += rival_row("fingerprint (Wang 2003)", all, &Listened::prints, 4, 1);
    text += rival_row("plain chroma", all, &Listened::plain, 0.9, 0.0005);
    return text + edges(ours);
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How right motifs is, on films of sound in which themes come back.");
    std::string split = "tune", document, folder = "build/motifs";
    line.add_option("--split", split, "report or tune: of other seeds, sound fonts and languages")
        ->check(CLI::IsMember({"report", "tune"}))
        ->capture_default_str();
    line.add_option("--folder", folder, "For files in between")->capture_default_str();
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(line, count, words);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto all = all_listened(split == "report" ? Split::report : Split::tune, folder);
    if (!all) return failed(all.error());
    const std::string made = table(*all);
    std::cout << made;
    if (!document.empty())
        if (const auto written = write_between(document, "motifs " + split, made); !written)
            return failed(written.error());
    return 0;
}
