#pragma once
/// Breakdowns made up for the tests of views and figures: no film behind them.

#include "film/decoupage.hpp"
#include "support/even_times.hpp"

#include <string>
#include <vector>

namespace decoupage::support {

/// A stretch of a made-up film.
struct Stretch {
    Shot::Kind kind = Shot::Kind::picture;
    Frame frames = 24;
    std::string into = {}; ///< label of the transition before it; a cut if empty, nothing before the first
    Frame mixed = 0;       ///< frames of that transition
    float confidence = 0.95f;
    std::string detail = {}; ///< of that transition
};

/// A film of these stretches, 24 frames a second, with tracks and numbered shots; no curves, no stills.
Decoupage made_of(const std::vector<Stretch>& stretches);

/// Forty shots and more: two cards, fades over black, dissolves, a wipe, three doubtful transitions, a
/// damaged stretch, tone and active picture, camera movements and palettes, level curves, reading keys; a
/// drawn still a shot.
Decoupage forty_shots();

/// `count` shots of varying length with a still each.
Decoupage many_shots(int count);

} // namespace decoupage::support
