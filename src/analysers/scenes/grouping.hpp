#pragma once
/// From how likely a scene begins at each join to the scenes that are most likely together.

#include "analysers/scenes/together.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace decoupage::scenes {

/// Whether a scene begins at each join, so that the sum of their log odds, and of what the looks of the shots
/// of each scene say for it, less `one_shot` for each scene of a single shot, is greatest. Of one shot more
/// than there are joins. Cf. Rotman, Porat and Ashour (2017), who find the cheapest grouping likewise, by
/// dynamic programming. Takes time as the square of the shots: of 3,000 some hundredths of a second.
std::vector<bool> best_grouping(std::span<const float> log_odds, float one_shot, const Together& together);

/// Films differ in how many shots make a scene. Moves all log odds until the share of beginnings among the
/// joins is what they say themselves, as Saerens, Latinne and Decaestecker (2002) do, with the usual share
/// counting as so many joins more.
void suit_to_film(std::span<float> log_odds);

} // namespace decoupage::scenes
