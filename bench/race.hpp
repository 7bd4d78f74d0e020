#pragma once
/// Programs that see the same film, timed in turn.

#include "film/outcome.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage::bench {

struct Runner {
    std::string name; ///< as a table has it
    std::vector<std::string> words;
    std::string leaves = {}; ///< a file that it makes, and would find again the next time
};

/// ffmpeg -v error -i FILM -map 0:v:0 [-vf FILTER] -f null -
Runner decoder(const std::string& film, const std::string& filter = "");
enum class Analysis { whole, quick };
/// decoupage FILM, dossier and report included, as for a film that was never seen.
Runner analysis(const std::string& film, const std::string& program, const std::string& folder,
                Analysis how = Analysis::whole);
/// The same, kept to so many cores of this machine.
Runner on_cores(Runner runner, int cores);
/// Cores that this program may use.
int cores_here();

/// Medians over the rounds, and the most memory of any.
struct Timing {
    std::string name;
    double wall_seconds = 0, processor_seconds = 0;
    double memory_mb = 0; ///< of 10^6 bytes
};

/// Lets each see its film in turn, `rounds` times. Faults: not_found, damaged where one does not end well.
Outcome<std::vector<Timing>> race(std::span<const Runner> runners, int rounds);

double median(std::vector<double> values);

} // namespace decoupage::bench
