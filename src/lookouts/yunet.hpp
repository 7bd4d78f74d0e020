#pragma once
/// What the network YuNet of March 2022 says of a picture, and where faces are by that.

#include "film/sighting.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::lookouts {

/// Of each place that it is asked about: where the face is that may be there, whether it is one, and how well
/// its box lies.
inline const std::array<std::string, 3> yunet_outputs{"loc", "conf", "iou"};

/// As many numbers as each output gives for a picture of that size.
std::array<std::size_t, 3> yunet_numbers(int width, int height);

struct ScoredBox {
    Box box; ///< in pixels
    float score = 0;
};

/// Faces of at least that score, the surest first; of two that share more than 0.3 of their union, the surer.
/// The outputs are of these numbers.
std::vector<ScoredBox> yunet_faces(const std::vector<std::vector<float>>& outputs, int width, int height,
                                   float least_score);

} // namespace decoupage::lookouts
