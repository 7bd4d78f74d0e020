#pragma once
/// The network of `transitions`: what it says of every frame, from the curves around it. Its weights were
/// trained by tools/train on composed sequences; how, on what, and what each part of it brings:
/// docs/methods/transitions.md.

#include "analysers/transitions/curves.hpp"

#include <vector>

namespace decoupage::analysers {

/// The cards of its curves, in the order of NetworkOutput.
std::vector<CurveCard> network_cards();

/// Which of the two networks is asked, and of the film run which way: both, both ways, but where it is
/// measured what that brings.
enum class AskedNetworks { both, first, second };
enum class AskedWays { both, forwards };

/// Its curves, in that order: log-odds.
std::vector<std::vector<float>> network_curves(const TransitionCurves& curves,
                                               AskedNetworks asked = AskedNetworks::both,
                                               AskedWays ways = AskedWays::both);

} // namespace decoupage::analysers
