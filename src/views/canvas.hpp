#pragma once
/// A picture to draw on: lines, fields, pictures and letters of our own, with soft edges.

#include "film/picture.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace decoupage {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

/// In pixels from the upper left corner; whole numbers lie between pixels.
struct Point {
    double x = 0, y = 0;
};

class Canvas {
public:
    Canvas(int width, int height, Colour ground);

    int width() const { return picture_.width; }
    int height() const { return picture_.height; }
    Colour at(int x, int y) const;

    /// A field with its corners at whole pixels. `share` of the colour covers what was there.
    void field(Point from, Point to, Colour colour, double share = 1);
    /// A line through the points, with round ends; joints do not thicken.
    void line(std::span<const Point> points, double thickness, Colour colour);
    void dot(Point middle, double radius, Colour colour);
    /// A picture made to fit exactly between two corners at whole pixels.
    void picture(Point from, Point to, const Picture& picture);

    enum class Side { left, middle, right };
    /// Small letters, digits and a few signs, the foot of the letters at `place.y`, `size` the height of a
    /// digit. `side` is the side of the text that stands at `place.x`. Others letters leave a space.
    void text(Point place, std::string_view text, double size, Colour colour, Side side = Side::left);

    /// What was drawn.
    Picture drawn() && { return std::move(picture_); }

private:
    void cover(int x, int y, Colour colour, double share);

    Picture picture_;
};

} // namespace decoupage
