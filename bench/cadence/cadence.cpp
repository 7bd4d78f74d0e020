// How right cadence is: on prints composed in known rhythms, and on real clips.

#include "bench/cadence/tables.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"

#include <algorithm>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

int main(int count, char** words) {
    using namespace decoupage;
    using namespace decoupage::bench;
    CLI::App line("How right cadence is: on prints composed in known rhythms, and on real clips.");
    line.require_subcommand(1);
    Places given;
    Workshop workshop{"", "bench/truth", "build/cadence", "build/cadence/.footage"};
    std::string split = "tune", document;
    int series = 0;
    bool only_make = false;
    std::vector<std::string> only;
    const std::map<std::string, std::optional<Split>> splits{
        {"report", Split::report}, {"tune", Split::tune}, {"all", std::nullopt}};
    offer_footage(line, given);
    line.add_option("--truth", workshop.own_truth, "The folder with cadence.txt, the truth of clips")
        ->capture_default_str();
    line.fallthrough(); // these options may also stand after the subcommand
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    auto* prints =
        line.add_subcommand("prints", "60 prints of each split, beside FFmpeg's filters")->fallthrough();
    prints->add_option("--split", split, "report or tune: of other sources and seeds")
        ->check(CLI::IsMember({"report", "tune"}))
        ->capture_default_str();
    prints
        ->add_option("--series", series,
                     "Others of their kind than those of the table, which are 0; to tune on")
        ->check(CLI::Range(0, 999));
    prints->add_flag("--only-make", only_make,
                     "Only write the prints, with what is in their frames beside them");
    prints->add_option("--folder", workshop.folder, "Where the prints are kept")->capture_default_str();
    prints->add_option("--store", workshop.store, "Where small pictures of the clips are kept")
        ->capture_default_str();
    auto* real = line.add_subcommand("clips", "The clips of a split")->fallthrough();
    real->add_option("--split", split, "report, tune or all")
        ->check(CLI::IsMember({"report", "tune", "all"}));
    real->add_option("--clip", only, "Only the clips of these names");
    CLI11_PARSE(line, count, words);
    workshop.footage = given.footage;
    if (series > 0 && (split != "tune" || !document.empty())) {
        std::cerr << "--series is for prints to tune on; tables are of series 0\n";
        return 2;
    }

    const auto table = [&]() -> Outcome<std::string> {
        if (*prints && only_make)
            return make_cadence_prints(*splits.at(split), series, workshop).map([] { return std::string(); });
        if (*prints) return table_of_cadence_prints(*splits.at(split), series, workshop);
        auto all = clips(workshop.footage, workshop.own_truth, splits.at(split));
        if (!all) return tl::unexpected(all.error());
        std::erase_if(*all, [&](const Clip& clip) {
            return !only.empty() && std::ranges::find(only, clip.name) == only.end();
        });
        return table_of_cadence_clips(*all, workshop);
    }();
    if (!table) return failed(table.error());
    std::cout << *table;
    if (!document.empty())
        if (const auto written = write_between(document, (*prints ? "prints " : "clips ") + split, *table);
            !written)
            return failed(written.error());
    return 0;
}
