#pragma once
/// How a shot looks, in numbers: what the tracks of `framing` and `light` say of it.

#include "film/decoupage.hpp"

#include <optional>
#include <string_view>

namespace decoupage {

struct Look {
    double value = 0;
    double confidence = 0;
};

/// What the track says of the shot: the number its segment's detail begins with. Nothing where the track has
/// no segment of just this span, or one without a number.
std::optional<Look> look_of(const Track& track, FrameSpan shot);

/// The tracks that say a number of every shot, in the order in which exports list them.
inline constexpr std::string_view look_tracks[] = {"symmetry", "clutter", "openness", "contrast", "key"};

} // namespace decoupage
