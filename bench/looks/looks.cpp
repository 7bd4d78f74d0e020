// How well symmetry, clutter, openness and contrast follow stills ranked by eye, and symmetry drawn layouts.

#include "bench/clips.hpp"
#include "bench/looks/stills.hpp"
#include "bench/looks/table_of_layouts.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"
#include "evaluation/truth.hpp"

#include <cmath>
#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

/// Pairs of ranks and numbers, for each measure.
struct Pairs {
    std::array<std::vector<double>, 4> ranks, ours, plain;

    void add(const RankedStill& still, const StillNumbers& numbers) {
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            if (std::isnan(still.ranks[i])) continue;
            ranks[i].push_back(still.ranks[i]);
            ours[i].push_back(std::isnan(numbers.ours[i]) ? 0 : numbers.ours[i]);
            plain[i].push_back(numbers.plain[i]);
        }
    }
};

Outcome<Pairs> pairs(const std::vector<RankedStill>& stills, const std::vector<Clip>& clips) {
    Pairs all;
    for (const Clip& clip : clips) {
        std::vector<Frame> frames;
        for (const RankedStill& still : stills)
            if (still.clip == clip.name) frames.push_back(still.frame);
        if (frames.empty()) continue;
        auto numbers = numbers_of_stills(clip.film, frames);
        if (!numbers) return tl::unexpected(numbers.error());
        for (const RankedStill& still : stills)
            if (still.clip == clip.name) all.add(still, numbers->at(still.frame));
    }
    return all;
}

/// How many numbers lie within 0.15 of their rank / 100.
int near(const std::vector<double>& ranks, const std::vector<double>& numbers) {
    int count = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i)
        count += std::abs(numbers[i] - ranks[i] / 100) <= 0.15 ? 1 : 0;
    return count;
}

std::string table(const Pairs& pairs, const std::string& split) {
    std::string text = "| Stills, " + split +
                       " | How many | Rank correlation | 95 of 100 draws | Within 0.15 of the rank | Plain "
                       "measure | Its correlation |\n|---|---|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < ranked_for.size(); ++i) {
        const Interval interval = bootstrapped(pairs.ours[i], pairs.ranks[i]);
        char row[256];
        std::snprintf(row, sizeof row, "| %s | %zu | %.2f | %.2f to %.2f | %d | %s | %.2f |\n", ranked_for[i],
                      pairs.ranks[i].size(), rank_correlation(pairs.ours[i], pairs.ranks[i]), interval.from,
                      interval.to, near(pairs.ranks[i], pairs.ours[i]), plain_names[i],
                      rank_correlation(pairs.plain[i], pairs.ranks[i]));
        text += row;
    }
    return text;
}

/// Prints a table, and writes it where it stands in a document, if one is named. Gives the exit code.
int shown(const std::string& made, const std::string& name, const std::string& document) {
    std::cout << made;
    if (document.empty()) return 0;
    const auto written = write_between(document, name, made);
    return written ? 0 : failed(written.error());
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How well symmetry, clutter, openness and contrast follow stills ranked by eye.");
    line.require_subcommand(1);
    Places places;
    std::string own_truth = "bench/truth", rankings = "tests/truth/rankings/framing.txt", split = "tune",
                document;
    const std::map<std::string, std::optional<Split>> splits{
        {"report", Split::report}, {"tune", Split::tune}, {"all", std::nullopt}};
    offer_footage(line, places);
    auto* rank = line.add_subcommand("rank", "Rank correlation, beside plain measures")->fallthrough();
    rank->add_option("--split", split, "report, tune or all")
        ->check(CLI::IsMember({"report", "tune", "all"}))
        ->capture_default_str();
    rank->add_option("--rankings", rankings, "The stills and their ranks")->capture_default_str();
    rank->add_option("--truth", own_truth, "The folder with the truth of clips that came without")
        ->capture_default_str();
    auto* drawn = line.add_subcommand("drawn", "Symmetry of drawn layouts");
    for (auto* command : {rank, drawn})
        command->add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(line, count, words);
    if (*drawn) return shown(table_of_layouts(), "drawn layouts", document);

    const auto text = file_text(rankings);
    if (!text) return failed(text.error());
    const auto stills = rankings_in(*text);
    if (!stills) return failed(stills.error());
    const auto all = clips(places.footage, own_truth, splits.at(split));
    if (!all) return failed(all.error());
    const auto found = pairs(*stills, *all);
    if (!found) return failed(found.error());
    return shown(table(*found, split), "rank " + split, document);
}
