// How long the whole analysis takes beside the bare decoder, and how much memory.

#include "bench/command.hpp"
#include "bench/opening.hpp"
#include "bench/speed.hpp"

#include <filesystem>
#include <iostream>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

/// The film that the goals speak of, or the étude where it is not at hand.
Outcome<std::string> usual_film(const Places& places) {
    const std::string film = places.footage + "/big-buck-bunny.mp4", etude = "out/etude.mp4";
    if (std::filesystem::exists(film)) return film;
    if (std::filesystem::exists(etude)) return etude;
    std::filesystem::create_directories("out");
    if (const auto drawn = output_of({places.program, "etude", "-o", etude}); !drawn)
        return tl::unexpected(drawn.error());
    return etude;
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How long the whole analysis takes beside the bare decoder, and how much memory.");
    std::vector<std::string> films;
    Places places;
    int rounds = 5;
    bool json = false, once = false;
    line.add_option("FILM", films,
                    "Films to measure on; usually big-buck-bunny.mp4 of the footage, else the étude");
    offer_program(line, places);
    offer_footage(line, places);
    line.add_option("--rounds", rounds, "How often each program sees the film")
        ->check(CLI::Range(1, 99))
        ->capture_default_str();
    line.add_flag("--once", once, "Do not also measure the memory of the film four times in a row");
    line.add_flag("--json", json, "A line of JSON for each film");
    CLI11_PARSE(line, count, words);

    if (films.empty()) {
        const auto film = usual_film(places);
        if (!film) return failed(film.error());
        films.push_back(*film);
    }
    for (const std::string& film : films) {
        const auto speed =
            measure_speed(film, places.program, rounds, once ? Length::once : Length::four_times_too);
        if (!speed) return failed(speed.error());
        std::cout << (json ? speed_json(*speed) : speed_text(*speed)) << std::flush;
    }
    return 0;
}
