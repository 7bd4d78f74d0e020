#pragma once
/// Pictures while they are composed, and how a camera frames what footage shows.

#include "film/proxy.hpp"

#include <algorithm>
#include <cstdint>

namespace decoupage::compose {

/// Levels: luma 0 (black) to 255 (white), colour differences about 0. Colour planes of half the width and
/// height.
struct Picture {
    Plane<float> luma, blue, red;

    Picture() = default;
    Picture(int width, int height)
        : luma(width, height), blue(width / 2, height / 2), red(width / 2, height / 2) {}
    int width() const { return luma.width; }
    int height() const { return luma.height; }
};

struct Colour {
    float luma = 0, blue = 0, red = 0;
};

void fill(Picture& picture, Colour colour);
/// Levels that a film cannot hold are cut off; what comes near black or white loses its colour, as on film.
void limit(Picture& picture);

/// A picture of footage: full range, even width and height. The bytes belong to the footage.
struct PictureView {
    int width = 0, height = 0;
    const std::uint8_t *luma = nullptr, *blue = nullptr, *red = nullptr;
};

/// Which part of a picture of footage is filmed. The usual one fills the frame with it, its middle in the
/// middle.
struct Framing {
    double x = 0.5, y = 0.5; ///< the middle of what is filmed, as shares of the footage's width and height
    double zoom = 1;         ///< above 1: nearer
    bool mirrored = false;
    double roll = 0;                 ///< degrees by which the camera leans to its right
    double shift_x = 0, shift_y = 0; ///< then the frame moves by so many pixels of itself
    double blur_x = 0,
           blur_y = 0; ///< what the camera moves while the shutter is open, in pixels of the frame
};

/// Films the footage into a picture of any size.
void film(const PictureView& footage, const Framing& framing, Picture& picture);

inline float level_of(float colour, std::size_t) {
    return colour;
}
inline float level_of(const Plane<float>& plane, std::size_t place) {
    return plane.values[place];
}

/// Lays a colour, or a picture of the same size, over this one: `formula(value, other, share)` changes each
/// value. `share(x, y)` is how much of the other is laid there, from 0 to 1; places in pixels of luma.
template <class Other, class Share, class Formula>
void lay(Picture& picture, const Other& other, const Share& share, const Formula& formula) {
    const auto lay_plane = [&](Plane<float>& plane, const auto& with, int grain) {
        std::size_t place = 0;
        for (int y = 0; y < plane.height; ++y)
            for (int x = 0; x < plane.width; ++x, ++place)
                formula(plane.values[place], level_of(with, place),
                        static_cast<float>(share(x * grain, y * grain)));
    };
    lay_plane(picture.luma, other.luma, 1);
    lay_plane(picture.blue, other.blue, 2);
    lay_plane(picture.red, other.red, 2);
}

/// Mixes the picture with a colour or another picture.
template <class Other = Colour, class Share>
void mix(Picture& picture, const Other& other, const Share& share) {
    lay(picture, other, share,
        [](float& value, float level, float part) { value += (level - value) * part; });
}

/// Adds a light of that colour.
template <class Share>
void add(Picture& picture, Colour light, const Share& share) {
    lay(picture, light, share, [](float& value, float level, float part) { value += level * part; });
    limit(picture);
}

/// Light by a factor, in all levels.
void expose(Picture& picture, double factor);

/// How unlike two pictures are: mean difference of luma, in levels.
double difference(const Picture& a, const Picture& b);

} // namespace decoupage::compose
