#pragma once
/// The few colours a shot or a film is made of, as `light` says them.

#include "film/decoupage.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace decoupage {

/// A colour of a palette, as a screen shows it.
struct PaletteColour {
    std::array<std::uint8_t, 3> rgb{};
    double share = 0; ///< of the picture, 0 to 1
};

/// The colours in the text of a palette, "#c0d4e0 46, #4a6d2c 30", the commonest first; those from the first
/// that cannot be read on are left out.
std::vector<PaletteColour> palette_colours(const std::string& text);

/// The palette of the track's segment of just this span; empty where there is none.
std::vector<PaletteColour> palette_of(const Track& track, FrameSpan span);

/// "#c0d4e0".
std::string hex_text(const PaletteColour& colour);

} // namespace decoupage
