// How right is what is said to be heard: on composed sound, and on real clips marked by eye.

#include "analysers/heard/lead.hpp"
#include "analysers/heard/steps.hpp"
#include "analysers/heard/stretches.hpp"
#include "bench/opening.hpp"
#include "bench/sound/contestants.hpp"
#include "bench/written.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iostream>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

/// A part of the sound, judged for all contestants.
struct Row {
    std::string name;
    std::vector<HeardTallies> tallies;
};

std::string figure(const HeardTally& tally) {
    char text[32];
    if (tally.present() > 0)
        std::snprintf(text, sizeof text, " %.3f |", tally.f1());
    else if (tally.absent() > 0)
        std::snprintf(text, sizeof text, " (%.3f) |", tally.falsely());
    else
        std::snprintf(text, sizeof text, " |");
    return text;
}

std::string table_of(const std::vector<Row>& rows, const std::vector<SoundContestant>& contestants) {
    std::string head = "| | seconds |", under = "|---|--:|", body;
    for (const SoundContestant& one : contestants)
        for (const std::string_view kind : heard::kind_names)
            head += " " + std::string(kind) + ", " + one.name + " |", under += "--:|";
    for (const Row& row : rows) {
        int most = 0;
        for (const HeardTally& tally : row.tallies.front())
            most = std::max(most, tally.present() + tally.absent());
        body += "| " + row.name + " | " + std::to_string(most / 10) + " |";
        for (const HeardTallies& tallies : row.tallies)
            for (const HeardTally& tally : tallies)
                body += figure(tally);
        body += "\n";
    }
    return head + "\n" + under + "\n" + body;
}

/// What is made of so many kinds alike, by the words of the truth before the colon.
struct MixedRow {
    std::string name;
    std::function<bool(const std::string&)> holds;
};

std::vector<MixedRow> mixed_rows() {
    const auto is = [](std::string words) {
        return [words = std::move(words)](const std::string& kinds) { return kinds == words; };
    };
    const auto with_sounds = [](const std::string& kinds) {
        return kinds.find('+') != std::string::npos && kinds.find("sounds") != std::string::npos;
    };
    return {{"speech alone", is("speech")},
            {"music alone", is("music")},
            {"other sounds alone", is("sounds")},
            {"nothing", is("nothing")},
            {"speech 12 dB over music", is("speech+music +12")},
            {"6 dB over it", is("speech+music +6")},
            {"as strong as it", is("speech+music +0")},
            {"6 dB under it", is("speech+music -6")},
            {"with other sounds", with_sounds},
            {"all", [](const std::string&) { return true; }}};
}

std::string confidence_table(const std::vector<HeardClip>& clips) {
    std::array<Reliability, heard::kinds> all;
    for (const HeardClip& clip : clips) {
        const auto probabilities = our_probabilities(clip);
        for (std::size_t kind = 0; kind < heard::kinds; ++kind)
            for (std::size_t t = 0; t < probabilities[kind].size(); ++t)
                all[kind].add(clip.truth[kind][t], probabilities[kind][t]);
    }
    std::string text = "\n| told with | speech: so | music: so | other sounds: so |\n|---|--:|--:|--:|\n";
    for (std::size_t bin = 0; bin < Reliability::bins; ++bin) {
        char row[96];
        std::snprintf(row, sizeof row, "| %.1f to %.1f |", static_cast<double>(bin) / 10,
                      static_cast<double>(bin + 1) / 10);
        text += row;
        for (const Reliability& one : all) {
            std::snprintf(row, sizeof row, " %.2f of %d |", one.true_share(bin), one.count(bin));
            text += row;
        }
        text += "\n";
    }
    text += "| mean distance |";
    for (const Reliability& one : all) {
        char figure_text[32];
        std::snprintf(figure_text, sizeof figure_text, " %.3f |", one.error());
        text += figure_text;
    }
    return text + "\n";
}

Outcome<std::string> composed_tables(const std::string& place) {
    const auto clips = composed_clips(place);
    if (!clips) return tl::unexpected(clips.error());
    const auto contestants = sound_contestants();
    const auto kinds_of = mixed_rows();
    std::vector<Row> rows;
    for (const MixedRow& one : kinds_of)
        rows.push_back({one.name, std::vector<HeardTallies>(contestants.size())});
    for (const HeardClip& clip : *clips)
        for (std::size_t c = 0; c < contestants.size(); ++c) {
            const auto said = contestants[c].says(clip);
            if (!said) return tl::unexpected(said.error());
            for (const TrueStretch& stretch : clip.mixed)
                for (std::size_t r = 0; r < rows.size(); ++r)
                    if (kinds_of[r].holds(stretch.word.substr(0, stretch.word.find(':'))))
                        add_judged(rows[r].tallies[c], clip.truth, *said, stretch.from, stretch.to);
        }
    return table_of(rows, contestants) + confidence_table(*clips);
}

Outcome<std::string> real_table(const Places& places, ClipSplit split) {
    const auto clips = real_clips(places.footage, "tests/truth/sound.txt", split);
    if (!clips) return tl::unexpected(clips.error());
    const auto contestants = sound_contestants();
    std::vector<Row> rows;
    Row all{"all", std::vector<HeardTallies>(contestants.size())};
    for (const HeardClip& clip : *clips) {
        rows.push_back({clip.name, std::vector<HeardTallies>(contestants.size())});
        for (std::size_t c = 0; c < contestants.size(); ++c) {
            const auto said = contestants[c].says(clip);
            if (!said) return tl::unexpected(said.error());
            const double end = static_cast<double>(clip.truth[0].size()) / 10;
            add_judged(rows.back().tallies[c], clip.truth, *said, 0, end);
            add_judged(all.tallies[c], clip.truth, *said, 0, end);
        }
    }
    rows.push_back(all);
    return table_of(rows, contestants);
}

double processor_milliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// What hearing, saying and reading cost, of one processor.
Outcome<std::string> speed_table(const std::string& place) {
    const auto clips = composed_clips(place);
    if (!clips) return tl::unexpected(clips.error());
    double seconds_heard = 0, hearing = 0, saying = 0, leading = 0, reading = 0;
    std::size_t found = 0;
    for (const HeardClip& clip : *clips) {
        const auto hearing_costs = hearing_cost(clip.file);
        if (!hearing_costs) return tl::unexpected(hearing_costs.error());
        hearing += *hearing_costs;
        const double before = processor_milliseconds();
        const auto said = our_probabilities(clip);
        const double between = processor_milliseconds();
        found += heard::speech_leads(clip.heard_curves()).size();
        const double after = processor_milliseconds();
        for (const auto& of_kind : said)
            found += heard::stretches(of_kind, {}).size();
        found += heard::walks(clip.heard_curves().knocks, said[0], said[1], {}).size();
        saying += between - before, leading += after - between, reading += processor_milliseconds() - after;
        seconds_heard += static_cast<double>(said.front().size()) / 10;
    }
    char text[256];
    std::snprintf(text, sizeof text,
                  "| | milliseconds of a processor, a second of sound |\n|---|--:|\n| the meter | %.2f |\n"
                  "| the network | %.3f |\n| the lead of speech | %.3f |\n| the reading | %.4f |\n",
                  hearing / seconds_heard, saying / seconds_heard, leading / seconds_heard,
                  reading / seconds_heard);
    return found > 0 ? std::string(text) : std::string();
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How right is what is said to be heard.");
    Places places;
    std::string of = "tune", document, composed = "build/heard/test/";
    offer_footage(line, places);
    line.add_option("--of", of,
                    "composed: composed sound; tune, report: real clips; speed: of composed sound")
        ->check(CLI::IsMember({"composed", "tune", "report", "speed"}))
        ->capture_default_str();
    line.add_option("--composed", composed, "Composed sound: FOLDER/ or FOLDER/BEGINNING-OF-NAMES")
        ->capture_default_str();
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(line, count, words);

    const auto made = of == "composed" ? composed_tables(composed)
                      : of == "speed"
                          ? speed_table(composed)
                          : real_table(places, of == "tune" ? ClipSplit::tune : ClipSplit::report);
    if (!made) return failed(made.error());
    std::cout << *made;
    if (!document.empty())
        if (const auto written = write_between(document, "heard " + of, *made); !written)
            return failed(written.error());
    return 0;
}
