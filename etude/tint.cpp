#include "etude/tint.hpp"

#include "etude/maths.hpp"

namespace decoupage::etude {

namespace {

/// Blue and red difference, in levels from the grey.
struct Colour {
    float blue = 0, red = 0;
};

struct Palette {
    Colour dark, light; ///< at the foot of the picture
    Colour sky;         ///< added at its top
};

Palette palette(Place place) {
    switch (place) {
    case Place::black:
    case Place::card:
        return {};
    case Place::classroom:
        return {{-6, 8}, {-34, 14}, {-4, -2}};
    case Place::apartment:
        return {{-14, 22}, {-38, 24}, {0, 0}};
    case Place::fair:
        return {{22, 10}, {-40, 40}, {20, -8}};
    case Place::station:
        return {{24, -14}, {-20, 4}, {6, -6}};
    case Place::van:
        return {{30, -12}, {-36, 26}, {0, 0}};
    case Place::interview:
        return {{-4, 14}, {-22, 22}, {0, 0}};
    case Place::shore:
        return {{8, -6}, {-20, 8}, {34, -18}};
    default:
        return {{-8, 4}, {-26, 8}, {38, -20}};
    }
}

Colour colour(const Palette& palette, float light, float height) {
    const float strength = 1 - std::fabs(2 * light - 1) * 0.4f;
    return {(mix(palette.dark.blue, palette.light.blue, light) + palette.sky.blue * height) * strength,
            (mix(palette.dark.red, palette.light.red, light) + palette.sky.red * height) * strength};
}

} // namespace

void tint(EtudeFrame& frame, const Format& format, Place place, Place next, float share) {
    const int width = format.frame_width / 2, height = format.frame_height / 2;
    frame.blue = Plane<std::uint8_t>(width, height);
    frame.red = Plane<std::uint8_t>(width, height);
    std::fill(frame.blue.values.begin(), frame.blue.values.end(), std::uint8_t{128});
    std::fill(frame.red.values.begin(), frame.red.values.end(), std::uint8_t{128});
    if (!format.colour) return;
    const Palette first = palette(place), second = palette(next);
    for (int y = format.top / 2; y < (format.top + format.height) / 2; ++y)
        for (int x = format.left / 2; x < (format.left + format.width) / 2; ++x) {
            const float light = static_cast<float>(frame.luma.at(2 * x, 2 * y)) / 255;
            const float up = 1 - static_cast<float>(2 * y - format.top) / static_cast<float>(format.height);
            const Colour a = colour(first, light, up), b = colour(second, light, up);
            frame.blue.at(x, y) = static_cast<std::uint8_t>(128.5f + mix(a.blue, b.blue, share));
            frame.red.at(x, y) = static_cast<std::uint8_t>(128.5f + mix(a.red, b.red, share));
        }
}

} // namespace decoupage::etude
