#pragma once
/// What every bench may be told on its command line, and how it says that it cannot go on.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>

namespace CLI {
class App;
}

namespace decoupage::bench {

struct Places {
    std::string program = "build/release/src/app/decoupage"; ///< that is measured
    std::string footage = "../shared/footage";               ///< the folder of the clips
};

void offer_footage(CLI::App& line, Places& places);
void offer_program(CLI::App& line, Places& places);
void offer_tolerance(CLI::App& line, Frame& tolerance);

/// Says why on standard error; gives the exit.
int failed(const Fault& fault);

} // namespace decoupage::bench
