#pragma once
/// Where the picture stands inside the frame, and how the track "active_picture" says so in a segment's
/// `detail`.

#include "film/film.hpp"
#include "film/sighting.hpp"
#include "film/track.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace decoupage {

/// The bars round the picture, in stored upright pixels, and the picture's shape.
struct ActiveArea {
    std::string aspect; ///< its usual name (aspect_name): "2.35:1"
    int top = 0, bottom = 0, left = 0, right = 0;
    friend bool operator==(const ActiveArea&, const ActiveArea&) = default;
};

/// "2.35:1 top 66 bottom 66 left 0 right 0"
std::string active_area_text(const ActiveArea& area);

/// Reads what `active_area_text` wrote; nothing for any other text, or bars below 0 or above 65,535.
std::optional<ActiveArea> active_area(std::string_view text);

/// Where the picture stands at a frame, in shares of the whole one; all of it where the track says nothing,
/// or leaves next to nothing.
Box active_box(const Track& active_picture, const Film& film, Frame frame);

} // namespace decoupage
