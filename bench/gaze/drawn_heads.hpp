#pragma once
/// Heads drawn as the étude draws them, of which it is known where the eyes go.

#include "film/proxy.hpp"

#include <cstdint>

namespace decoupage::bench {

/// Angles in degrees.
struct DrawnHead {
    Plane<std::uint8_t> luma;   ///< 512 pixels wide
    float height = 0;           ///< of the face, from forehead to chin, in pictures
    float turn = 0;             ///< of the head, to a side
    float past = 0;             ///< between where the eyes go and the lens
    float aside = 0, above = 0; ///< of that, to the right of the picture, and upwards
    bool closed = false;        ///< the eyes
};

/// Each number gives another head, in another light; the same on every machine. Every second one looks into
/// the lens, the others past it by 8 degrees or more; of these one in eight has closed eyes.
DrawnHead drawn_head(std::uint32_t number);

/// The same look at the person of another number: build, tones, eyes, paint and glasses are theirs.
DrawnHead drawn_head(std::uint32_t number, std::uint32_t person);

} // namespace decoupage::bench
