// How right freeze_frames is: on films staged with known stops, on real clips, and on drawn films.

#include "bench/freezes/tables.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"

#include <algorithm>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

int main(int count, char** words) {
    using namespace decoupage;
    using namespace decoupage::bench;
    CLI::App line(
        "How right freeze_frames is: on films staged with known stops, on clips, and on drawn films.");
    line.require_subcommand(1);
    Places given;
    Workshop workshop{"", "bench/truth", "build/freezes", "build/freezes/.footage"};
    std::string split = "tune", document;
    std::uint64_t seed = 0;
    std::vector<std::string> drawn, only;
    const std::map<std::string, std::optional<Split>> splits{
        {"report", Split::report}, {"tune", Split::tune}, {"all", std::nullopt}};
    offer_footage(line, given);
    line.add_option("--truth", workshop.own_truth, "The folder of the truth of clips that came without")
        ->capture_default_str();
    line.fallthrough(); // these options may also stand after the subcommand
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    auto* staged = line.add_subcommand("staged", "120 films of each split: half of them have a freeze-frame");
    staged->add_option("--split", split, "report or tune: of other sources and seeds")
        ->check(CLI::IsMember({"report", "tune"}))
        ->capture_default_str();
    staged->add_option("--folder", workshop.folder, "Where the films are kept")->capture_default_str();
    staged->add_option("--store", workshop.store, "Where small pictures of the clips are kept")
        ->capture_default_str();
    staged->add_option("--seed", seed, "Other films of the split")->capture_default_str();
    bool only_stage = false, any_print = false;
    staged->add_flag("--any-print", any_print, "Worn and coded well or badly, whatever the family");
    staged->add_flag("--only-stage", only_stage, "Only write the films, with their truth beside them");
    auto* films =
        line.add_subcommand("films", "The clips of a split, and drawn films with their truth beside them");
    films->add_option("--split", split, "report, tune or all")
        ->check(CLI::IsMember({"report", "tune", "all"}));
    films->add_option("--clip", only, "Only the clips of these names");
    films->add_option("--drawn", drawn, "Films that decoupage etude drew");
    CLI11_PARSE(line, count, words);
    workshop.footage = given.footage;

    const auto table = [&]() -> Outcome<std::string> {
        if (*staged) {
            const auto prints = any_print ? Stock::Prints::any : Stock::Prints::of_family;
            const Stock stock{*splits.at(split), seed, prints};
            if (!only_stage) return table_of_staged(stock, workshop);
            return stage_all(stock, workshop).map([] { return std::string(); });
        }
        auto all = clips(workshop.footage, workshop.own_truth, splits.at(split));
        if (!all) return tl::unexpected(all.error());
        std::erase_if(*all, [&](const Clip& clip) {
            return !only.empty() && std::ranges::find(only, clip.name) == only.end();
        });
        return table_of_films(*all, drawn, workshop);
    }();
    if (!table) return failed(table.error());
    std::cout << *table;
    if (!document.empty())
        if (const auto written = write_between(document, (*staged ? "staged " : "films ") + split, *table);
            !written)
            return failed(written.error());
    return 0;
}
