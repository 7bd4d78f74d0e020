#pragma once
/// Cuts that fall on an attack of the sound.

#include <span>
#include <vector>

namespace decoupage::analysers::edges {

/// How a cut lies to the attacks of the sound.
struct CutAndAttack {
    bool on_attack = false;
    float by_chance = 0; ///< the share of moments in the ten seconds around it that are on an attack, too
};

/// `attacks`: fifty values a second; `cuts`: seconds. On an attack is a moment within 60 ms of one that is at
/// least `share` of the greatest in the ten seconds around.
std::vector<CutAndAttack> attacks_at(std::span<const double> cuts, std::span<const float> attacks,
                                     double share);

} // namespace decoupage::analysers::edges
