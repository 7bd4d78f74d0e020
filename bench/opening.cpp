#include "bench/opening.hpp"

#include <iostream>

#include <CLI/CLI.hpp>

namespace decoupage::bench {

void offer_footage(CLI::App& line, Places& places) {
    line.add_option("--footage", places.footage, "The folder of the clips")->capture_default_str();
}

void offer_program(CLI::App& line, Places& places) {
    line.add_option("--program", places.program, "The program that is measured")->capture_default_str();
}

void offer_tolerance(CLI::App& line, Frame& tolerance) {
    line.add_option("--tolerance", tolerance, "Frames by which a cut may be off")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
}

int failed(const Fault& fault) {
    std::cerr << fault.sentence() << '\n';
    return 1;
}

} // namespace decoupage::bench
