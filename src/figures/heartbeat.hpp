#pragma once
/// Whether a measure goes to and fro between two poles from scene to scene: closed and open, dark and light.

#include "film/decoupage.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// A row of values, one a scene, and how far it alternates.
struct Heartbeat {
    std::size_t scenes = 0;
    double low = 0, high = 0; ///< mean of the scenes on either side of the median
    double opposed = 0;       ///< share of neighbours on different sides
    double strength = 0;      ///< minus the correlation of neighbours: 1 for a strict to and fro, 0 by chance
    double chance = 1; ///< share of shuffled orders that alternate as strongly, of 9,999, itself among them
};

/// The same for the same values, whatever the machine. Of fewer than 5 values nothing is said: chance 1.
Heartbeat heartbeat(std::span<const double> values);

/// The mean of a measure (a track of numbers a shot: "openness", "key") in each scene, shots by their length;
/// scenes in which nothing is measured are left out.
std::vector<double> by_scene(const Decoupage& decoupage, const std::string& measure);

} // namespace decoupage
