#pragma once
/// The picture of one frame inside its black bars, as light as it looks.

#include "film/proxy.hpp"

namespace decoupage::framing {

/// Bars as shares of the frame's height and width. A meter knows one frame and no track, so it believes only
/// in what every film's bars are: dark right across, on both sides, and alike. Whether it was right is for
/// the reading to say (`agrees`).
struct Inside {
    float top = 0, bottom = 0, left = 0, right = 0;
};

Inside inside(const Proxy& proxy);

/// CIELAB lightness in thirty-seconds (0 ... 3200), of every four pixels of the proxy together: at most 96 on
/// the longer side. A frame's level L is taken as shown by a screen of gamma 2.2. Empty for a proxy that is
/// less than four pixels high or wide inside its bars.
inline constexpr int lightness_one = 32;
Plane<std::int16_t> lightness(const Proxy& proxy, const Inside& bars);

/// The pixels of the proxy inside its bars: columns [left, right), rows [top, bottom). May be none.
struct Pixels {
    int left = 0, top = 0, right = 0, bottom = 0;
};

Pixels pixels(const Plane<std::uint8_t>& luma, const Inside& bars);

/// CIELAB lightness (0 ... 100) of a relative luminance.
double lightness_of(double luminance);

/// The same plane at half its size: means of four.
Plane<std::int16_t> halved(const Plane<std::int16_t>& plane);

} // namespace decoupage::framing
