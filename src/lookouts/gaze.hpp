#pragma once
/// Where the eyes of a face go.

#include "lookouts/eyes.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace decoupage::lookouts {

/// How far past the lens, in degrees.
struct Gaze {
    float aside = 0; ///< to the right of the picture
    float above = 0;
};

/// Levels about each eye and about both, laid along the line through them and freed of their mean and
/// contrast, and how the eyes lie in the strip.
inline constexpr std::size_t gaze_inputs = std::size_t{2} * 15 * 9 + std::size_t{21} * 13 + 4;
using GazeInputs = std::array<float, gaze_inputs>;
GazeInputs inputs_of(const EyePair& eyes);

/// A sum of the inputs, with weights learnt from drawn heads (tools/train/train_gaze.cpp).
Gaze gaze(const EyePair& eyes);

} // namespace decoupage::lookouts
