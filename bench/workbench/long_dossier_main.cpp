// Writes the dossier of a film of two hours that never was, for what is measured on long films.

#include "bench/opening.hpp"
#include "bench/workbench/long_film.hpp"

#include <CLI/CLI.hpp>

using namespace decoupage;
using namespace decoupage::bench;

int main(int count, char** words) {
    CLI::App line("Writes the dossier of a film of two hours that never was, made of a short film's shots.");
    LongFilm order;
    std::string from, to;
    line.add_option("FROM", from, "The dossier of a short film, as of the étude")->required();
    line.add_option("TO", to, "The dossier to write")->required();
    line.add_option("--frames", order.frames, "How many frames")
        ->check(CLI::Range(1000, 1'000'000))
        ->capture_default_str();
    line.add_option("--shots", order.shots, "How many shots")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    line.add_option("--names", order.names, "How many named places")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    line.add_option("--annotations", order.annotations, "How many annotations, on five tiers")
        ->check(CLI::Range(0, 100'000))
        ->capture_default_str();
    line.footer("Example\n  long_dossier out/etude.mp4.dossier build/long.dossier");
    CLI11_PARSE(line, count, words);
    const auto done = write_long_film(from, to, order);
    return done ? 0 : failed(done.error());
}
