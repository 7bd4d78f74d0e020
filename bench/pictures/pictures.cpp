// How right active_picture, tone and shots are, and what the meters cost.

#include "bench/opening.hpp"
#include "bench/pictures/tables.hpp"

#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

int main(int count, char** words) {
    using namespace decoupage;
    using namespace decoupage::bench;
    CLI::App line("How right active_picture, tone and shots are, and what the meters cost.");
    line.require_subcommand(1);
    Places places;
    std::string own_truth = "bench/truth", folder = "build/prints", film;
    std::string split = "all", prints_split = "tune";
    std::vector<std::string> only;
    const std::map<std::string, std::optional<Split>> splits{
        {"report", Split::report}, {"tune", Split::tune}, {"all", std::nullopt}};
    offer_footage(line, places);
    auto* prints = line.add_subcommand("prints", "Sixty prints composed with known shapes and tones");
    prints->add_option("--folder", folder, "Where the prints are kept")->capture_default_str();
    prints->add_option("--split", prints_split, "report or tune: of other sources and seeds")
        ->check(CLI::IsMember({"report", "tune"}))
        ->capture_default_str();
    auto* real = line.add_subcommand("clips", "Real clips: shape, tone, and kinds of shots");
    real->add_option("--split", split, "report, tune or all")
        ->check(CLI::IsMember({"report", "tune", "all"}));
    real->add_option("--clip", only, "Only the clips of these names");
    real->add_option("--truth", own_truth, "The folder of pictures.txt")->capture_default_str();
    auto* cost = line.add_subcommand("cost", "Time that each meter takes of one core");
    cost->add_option("film", film, "A film of some hundred frames")->required();
    CLI11_PARSE(line, count, words);

    const auto table = [&]() -> Outcome<std::string> {
        if (*prints) return table_of_prints(*splits.at(prints_split), folder, places.footage);
        if (*cost) return table_of_costs(film);
        auto all = clips(places.footage, own_truth, splits.at(split));
        if (!all) return tl::unexpected(all.error());
        std::erase_if(*all, [&](const Clip& clip) {
            return !only.empty() && std::find(only.begin(), only.end(), clip.name) == only.end();
        });
        return table_of_clips(*all, own_truth);
    }();
    if (!table) return failed(table.error());
    std::cout << *table;
}
