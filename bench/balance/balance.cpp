// How right is what is told of the balance of speech and the rest: on composed sound, and on voices of real
// clips over music of others.

#include "bench/balance/mixtures.hpp"
#include "bench/opening.hpp"
#include "bench/sound/heard_film.hpp"
#include "bench/written.hpp"
#include "figures/lead.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

/// A passage with a balance: what is true, and what is told.
struct Judged {
    std::string mixed; ///< empty where it lies in more than one stretch
    double truth = 0;
    std::optional<Lead> ours;
    std::optional<double> by_pauses;
};

double power_of(double level) {
    return std::pow(10.0, level / 10);
}

std::int64_t tenth_of(Frame frame) {
    return frame * 10 / 25;
}

bool in_track(const Track& track, std::int64_t tenth) {
    return std::ranges::any_of(track.segments, [&](const Segment& segment) {
        return tenth_of(segment.span.first) <= tenth && tenth < tenth_of(segment.span.end);
    });
}

/// The plain rule: words are as much louder than pauses as voices add to what is heard in these. Needs half a
/// second of pauses.
std::optional<double> plain_rule(const HeardFilm& film, const Segment& passage) {
    const auto& loudness = film.curves.at("loudness");
    double words = 0, pauses = 0, spoken = 0, silent = 0;
    for (auto t = tenth_of(passage.span.first); t < tenth_of(passage.span.end); ++t) {
        const double power = power_of(static_cast<double>(loudness[static_cast<std::size_t>(t)]));
        if (in_track(film.tracks.at("speech"), t))
            words += power, ++spoken;
        else
            pauses += power, ++silent;
    }
    if (silent < 5 || spoken == 0) return std::nullopt;
    words /= spoken, pauses /= silent;
    constexpr double least_share = 0.05;
    return 10 * std::log10(std::max(words - pauses, least_share * words) / pauses);
}

std::string mixed_in(const KnownMixture& known, const Segment& passage) {
    for (const MixedStretch& stretch : known.stretches)
        if (constexpr double edge = 0.3; static_cast<double>(passage.span.first) / 25 > stretch.from - edge &&
                                         static_cast<double>(passage.span.end) / 25 < stretch.to + edge)
            return stretch.name;
    return {};
}

void judge(const KnownMixture& known, const HeardFilm& film, std::vector<Judged>& all) {
    for (const Segment& passage : film.tracks.at("balance").segments) {
        double voices = 0, rest = 0;
        for (auto t = tenth_of(passage.span.first);
             t < std::min(tenth_of(passage.span.end), std::ssize(known.levels)); ++t) {
            if (!in_track(film.tracks.at("speech"), t)) continue;
            const auto& [voice, other] = known.levels[static_cast<std::size_t>(t)];
            voices += power_of(static_cast<double>(voice)), rest += power_of(static_cast<double>(other));
        }
        constexpr double nothing = 1e-8; // a tenth at -80 LUFS: there are no voices, or there is no rest
        if (voices < nothing || rest < nothing) continue;
        all.push_back({mixed_in(known, passage), 10 * std::log10(voices / rest), lead_told(passage),
                       plain_rule(film, passage)});
    }
}

struct Errors {
    std::vector<double> far; ///< how far off, LU
    double sum = 0;
    int asked = 0, within = 0;

    void add(std::optional<double> told, double truth, double doubt) {
        ++asked;
        if (!told) return;
        far.push_back(std::abs(*told - truth));
        sum += *told - truth;
        within += far.back() <= doubt;
    }
    std::string cells() {
        if (far.empty()) return " | | |";
        std::ranges::sort(far);
        double mean = 0;
        for (const double one : far)
            mean += one / static_cast<double>(far.size());
        char text[96];
        std::snprintf(text, sizeof text, " %.1f | %+.1f | %.1f |", mean,
                      sum / static_cast<double>(far.size()), far[far.size() * 4 / 5]);
        return text;
    }
};

struct Row {
    std::string name;
    std::function<bool(const std::string&)> holds;
};

std::vector<Row> rows() {
    const auto is = [](std::string words) {
        return [words = std::move(words)](const std::string& mixed) { return mixed == words; };
    };
    return {{"speech 12 dB over music", is("speech+music +12")},
            {"6 dB over it", is("speech+music +6")},
            {"as strong as it", is("speech+music +0")},
            {"6 dB under it", is("speech+music -6")},
            {"over other sounds", is("speech+sounds")},
            {"over music and other sounds",
             [](const std::string& mixed) { return mixed.starts_with("speech+music+sounds"); }},
            {"all", [](const std::string&) { return true; }}};
}

std::string table_of(const std::vector<Judged>& all) {
    std::string text = "| | passages | told | off by, LU | mean of it | four in five within | in its doubt | "
                       "pauses alone: told | off by | mean of it | four in five within |\n"
                       "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    for (const Row& row : rows()) {
        Errors ours, plain;
        for (const Judged& one : all)
            if (row.holds(one.mixed)) {
                const double doubt = one.ours ? one.ours->doubt : 0;
                ours.add(one.ours ? std::optional(one.ours->lead) : std::nullopt, one.truth, doubt);
                plain.add(one.by_pauses, one.truth, 0);
            }
        if (ours.asked == 0) continue;
        const auto told = static_cast<int>(ours.far.size());
        text += "| " + row.name + " | " + std::to_string(ours.asked) + " | " + std::to_string(told) + " |" +
                ours.cells() + " " +
                (told > 0 ? std::to_string(100 * ours.within / told) + " %" : std::string()) + " | " +
                std::to_string(plain.far.size()) + " |" + plain.cells() + "\n";
    }
    return text;
}

Outcome<std::string> judged_table(const Outcome<std::vector<KnownMixture>>& mixtures) {
    if (!mixtures) return tl::unexpected(mixtures.error());
    std::vector<Judged> all;
    for (const KnownMixture& known : *mixtures) {
        const auto film = heard_film(known.file, {"loudness", "heard", "balance"});
        if (!film) return tl::unexpected(film.error());
        judge(known, *film, all);
    }
    return table_of(all);
}

std::vector<std::string> in_folder(const std::string& folder, std::vector<std::string> names) {
    for (std::string& name : names)
        name = folder + "/" + name;
    return names;
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How right is what is told of the balance of speech and the rest.");
    Places places;
    std::string of = "composed", document, composed = "build/heard/test/", folder = "build/balance";
    offer_footage(line, places);
    line.add_option("--of", of,
                    "composed: composed sound; tune, report: voices of real clips over music of others")
        ->check(CLI::IsMember({"composed", "tune", "report"}))
        ->capture_default_str();
    line.add_option("--composed", composed, "Composed sound: FOLDER/ or FOLDER/BEGINNING-OF-NAMES")
        ->capture_default_str();
    line.add_option("--folder", folder, "For what is mixed")->capture_default_str();
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(line, count, words);

    const auto made = judged_table(
        of == "composed" ? composed_mixtures(composed)
        : of == "tune"
            ? real_mixtures(in_folder(places.footage, {"sound/count.wav", "sound/count2.wav"}),
                            in_folder(places.footage, {"trip-to-the-moon-trailer.mp4", "big-buck-bunny.mp4"}),
                            folder + "/tune")
            : real_mixtures(in_folder(places.footage,
                                      {"tv-interview.mp4", "friday.mp4", "sound/diarizationExample.wav"}),
                            in_folder(places.footage, {"chaplin.mp4"}), folder + "/report"));
    if (!made) return failed(made.error());
    std::cout << *made;
    if (!document.empty())
        if (const auto written = write_between(document, "balance " + of, *made); !written)
            return failed(written.error());
    return 0;
}
