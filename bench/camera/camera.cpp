// How right camera_movement is: on films staged with known movements, and on real clips.

#include "bench/camera/tables.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"

#include <algorithm>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

int main(int count, char** words) {
    using namespace decoupage;
    using namespace decoupage::bench;
    CLI::App line("How right camera_movement is: on films staged with known movements, and on real clips.");
    line.require_subcommand(1);
    Places given;
    Workshop workshop{"", "bench/truth", "build/camera", "build/camera/.footage"};
    std::string split = "tune", document;
    std::vector<std::string> only, drawn;
    const std::map<std::string, std::optional<Split>> splits{
        {"report", Split::report}, {"tune", Split::tune}, {"all", std::nullopt}};
    offer_footage(line, given);
    line.add_option("--truth", workshop.own_truth, "The folder of the truth of clips that came without")
        ->capture_default_str();
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    auto* staged =
        line.add_subcommand("staged",
                            "110 films of each split, and 440 more of tune, beside FFmpeg's vidstabdetect")
            ->fallthrough();
    staged
        ->add_option("--split", split,
                     "report or tune: of other sources and seeds; more: further films of tune's sources")
        ->check(CLI::IsMember({"report", "tune", "more"}))
        ->capture_default_str();
    staged->add_option("--folder", workshop.folder, "Where the films are kept")->capture_default_str();
    staged->add_option("--store", workshop.store, "Where small pictures of the clips are kept")
        ->capture_default_str();
    auto* real =
        line.add_subcommand("clips", "The clips of a split, and drawn films with their truth beside them")
            ->fallthrough();
    real->add_option("--split", split, "report, tune or all")
        ->check(CLI::IsMember({"report", "tune", "all"}));
    real->add_option("--clip", only, "Only the clips of these names");
    real->add_option("--drawn", drawn, "Films that decoupage etude drew");
    CLI11_PARSE(line, count, words);
    workshop.footage = given.footage;

    const auto table = [&]() -> Outcome<std::string> {
        if (*staged)
            return split == "more" ? table_of_staged_cameras(Split::tune, Batch::more, workshop)
                                   : table_of_staged_cameras(*splits.at(split), Batch::usual, workshop);
        auto all = clips(workshop.footage, workshop.own_truth, splits.at(split));
        if (!all) return tl::unexpected(all.error());
        std::erase_if(*all, [&](const Clip& clip) {
            return !only.empty() && std::ranges::find(only, clip.name) == only.end();
        });
        return table_of_camera_clips(*all, drawn, workshop);
    }();
    if (!table) return failed(table.error());
    std::cout << *table;
    if (!document.empty())
        if (const auto written = write_between(document, (*staged ? "staged " : "clips ") + split, *table);
            !written)
            return failed(written.error());
    return 0;
}
