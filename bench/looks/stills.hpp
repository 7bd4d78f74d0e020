#pragma once
/// What the meters, and plain measures beside them, say of single stills.

#include "bench/looks/rankings.hpp"
#include "film/outcome.hpp"
#include "film/proxy.hpp"

#include <map>

namespace decoupage::bench {

/// Of one still, in the order of `ranked_for`.
struct StillNumbers {
    std::array<double, 4> ours{}, plain{};
};

/// What stands in for each measure, plainly.
inline constexpr std::array<const char*, 4> plain_names{
    "mean difference from the mirror image", "share of pixels at an edge", "lightness of the upper third",
    "deviation of the levels (RMS contrast)"};

StillNumbers numbers_of(const ProxyPointer& proxy);

/// Reads the film up to the last of the frames. Faults: those of FilmReader; not_found for a frame beyond its
/// end.
Outcome<std::map<Frame, StillNumbers>> numbers_of_stills(const std::string& film, std::vector<Frame> frames);

} // namespace decoupage::bench
