#pragma once
/// A shot parted where its camera begins to behave otherwise.

#include "analysers/camera_movement/steps.hpp"

#include <vector>

namespace decoupage::camera_movement {

struct MovementRules {
    double slowest = 0.012; ///< frame widths a second, at the edge of the frame
    double least = 0.02;    ///< frame widths that a movement goes at least
    double shake = 0.003;   ///< frame widths that a shaking picture stands off its steady path
};

/// A stretch of a shot in which the camera behaves in one way.
struct Behaviour {
    FrameSpan span;
    double seconds = 0;
    bool moves = false;           ///< on purpose: in one direction, quicker than the slowest and far enough
    Step net{};                   ///< frame widths from its beginning to its end
    double path = 0;              ///< frame widths that it went, forth and back
    double reach = 0;             ///< how far apart its places lie, frame widths
    double shake = 0;             ///< how far the picture stands off its steady path, frame widths
    double sway = 0;              ///< how far it stands off the middle of a second, frame widths
    double parallax = 0;          ///< how unevenly blocks go the camera's way, as a share of it
    double below = 0, beside = 0; ///< how much faster what lies lower goes, and what lies further right, as
                                  ///< shares of the way
    double share = 0, edges = 1, still = 0, forms = 0; ///< middle values of the curves
};

/// Does the picture shake, by far or a little but quickly?
bool shakes(const Behaviour& behaviour, const MovementRules& rules);

/// Does a picture that shakes go no further than a hand lets it?
bool drifts(const Behaviour& behaviour, const MovementRules& rules);

/// The behaviours of a shot, in order; they cover it. `shot` has at least one frame.
std::vector<Behaviour> behaviours(const CameraCurves& curves, FrameSpan shot, double rate,
                                  const MovementRules& rules);

} // namespace decoupage::camera_movement
