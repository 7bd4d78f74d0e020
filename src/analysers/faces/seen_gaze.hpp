#pragma once
/// What the lookout says of the eyes of a face: the third and the fourth of a sighting's numbers.

#include "film/sighting.hpp"
#include "lookouts/gaze.hpp"

#include <optional>

namespace decoupage::faces {

/// What stands there where the eyes cannot be measured.
inline constexpr lookouts::Gaze unmeasured{180, 180};

inline std::optional<lookouts::Gaze> gaze_of(const Sighting& face) {
    if (face.numbers.size() < 4 || face.numbers[2] >= unmeasured.aside) return {};
    return lookouts::Gaze{face.numbers[2], face.numbers[3]};
}

} // namespace decoupage::faces
