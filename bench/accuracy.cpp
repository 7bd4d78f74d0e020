// How right our transitions are on real clips, with two other programs beside ours.

#include "bench/accuracy_tables.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"

#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

using namespace decoupage;
using namespace decoupage::bench;

int main(int count, char** words) {
    CLI::App line(
        "How right our transitions are on real clips, beside ffmpeg's scdet and PySceneDetect's rules.");
    const std::map<std::string, std::optional<Split>> splits{
        {"report", Split::report}, {"tune", Split::tune}, {"all", std::nullopt}};
    Places places;
    std::string split = "report", own_truth = "bench/truth", document;
    std::vector<std::string> only;
    Frame tolerance = 1;
    line.add_option("--split", split, "Clips to measure: report, tune or all")
        ->check(CLI::IsMember({"report", "tune", "all"}))
        ->capture_default_str();
    line.add_option("--clip", only, "Only the clips of these names");
    offer_footage(line, places);
    line.add_option("--truth", own_truth, "The folder of the truth of clips that came without")
        ->capture_default_str();
    offer_program(line, places);
    offer_tolerance(line, tolerance);
    line.add_option("--write", document, "A Markdown file whose accuracy tables are replaced");
    CLI11_PARSE(line, count, words);

    const auto all = clips(places.footage, own_truth, splits.at(split));
    if (!all) return failed(all.error());
    std::vector<Contest> contests;
    for (const Clip& clip : *all) {
        if (!only.empty() && std::ranges::find(only, clip.name) == only.end()) continue;
        auto one = contest(clip, places.program);
        if (!one) return failed(one.error());
        std::cout << clip_table(*one, tolerance) << '\n' << std::flush;
        contests.push_back(std::move(*one));
    }
    const std::string tables = markdown_tables(contests, tolerance);
    std::cout << tables;
    if (!document.empty())
        if (const auto written = write_between(document, "accuracy", tables); !written)
            return failed(written.error());
    return 0;
}
