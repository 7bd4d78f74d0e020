#pragma once
/// What other programs find in the same films. All number frames in order of presentation, none dropped or
/// repeated.

#include "evaluation/transition.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// FFmpeg's own scene detector at its usual threshold of 10, as this machine's `ffmpeg` has it.
Outcome<Predictions> scdet(const std::string& film);

/// PySceneDetect's `detect-content` and `detect-adaptive` at the usual settings of versions 0.6 and 0.7. The
/// program is in Python and not in Debian: its rules are written anew here from their description
/// (docs/methods/evaluation.md says how the two were compared).
struct SceneDetect {
    Predictions content;
    Predictions adaptive;
};
Outcome<SceneDetect> scene_detect(const std::string& film);

} // namespace decoupage::bench
