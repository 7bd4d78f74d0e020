#include "views/canvas.hpp"

#include "views/lettering.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace decoupage {

namespace {

std::size_t place_of(const Picture& picture, int x, int y) {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
            static_cast<std::size_t>(x)) *
           3;
}

double squared_distance(Point from, Point a, Point b) {
    const double along_x = b.x - a.x, along_y = b.y - a.y;
    const double length = along_x * along_x + along_y * along_y;
    const double u =
        length > 0 ? std::clamp(((from.x - a.x) * along_x + (from.y - a.y) * along_y) / length, 0.0, 1.0) : 0;
    const double x = from.x - a.x - u * along_x, y = from.y - a.y - u * along_y;
    return x * x + y * y;
}

/// The mean of the pixels whose middles lie in a part of a picture, or the nearest pixel where none do.
Colour mean_of(const Picture& picture, double left, double top, double right, double bottom) {
    const auto range = [](double from, double to, int end) {
        const int first = std::clamp(static_cast<int>(std::floor(from)), 0, end - 1);
        return std::array{first, std::clamp(static_cast<int>(std::ceil(to)), first + 1, end)};
    };
    const auto columns = range(left, right, picture.width), rows = range(top, bottom, picture.height);
    std::array<int, 3> sums{};
    int count = 0;
    for (int y = rows[0]; y < rows[1]; ++y)
        for (int x = columns[0]; x < columns[1]; ++x, ++count)
            for (std::size_t c = 0; c < 3; ++c)
                sums[c] += picture.pixels[place_of(picture, x, y) + c];
    const auto mean = [&](std::size_t c) { return static_cast<std::uint8_t>((sums[c] + count / 2) / count); };
    return {mean(0), mean(1), mean(2)};
}

} // namespace

Canvas::Canvas(int width, int height, Colour ground) : picture_{width, height, {}} {
    picture_.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    field({0, 0}, {static_cast<double>(width), static_cast<double>(height)}, ground);
}

Colour Canvas::at(int x, int y) const {
    const std::uint8_t* pixel = picture_.pixels.data() + place_of(picture_, x, y);
    return {pixel[0], pixel[1], pixel[2]};
}

void Canvas::cover(int x, int y, Colour colour, double share) {
    if (x < 0 || y < 0 || x >= picture_.width || y >= picture_.height || share <= 0) return;
    std::uint8_t* pixel = picture_.pixels.data() + place_of(picture_, x, y);
    const auto mixed = [&](std::uint8_t there, std::uint8_t here) {
        return static_cast<std::uint8_t>(std::lround(there + (here - there) * std::min(share, 1.0)));
    };
    pixel[0] = mixed(pixel[0], colour.red);
    pixel[1] = mixed(pixel[1], colour.green);
    pixel[2] = mixed(pixel[2], colour.blue);
}

void Canvas::field(Point from, Point to, Colour colour, double share) {
    for (int y = static_cast<int>(std::lround(from.y)); y < std::lround(to.y); ++y)
        for (int x = static_cast<int>(std::lround(from.x)); x < std::lround(to.x); ++x)
            cover(x, y, colour, share);
}

void Canvas::line(std::span<const Point> points, double thickness, Colour colour) {
    if (points.empty()) return;
    const double half = thickness / 2;
    Point least = points[0], most = points[0];
    for (const Point point : points) {
        least = {std::min(least.x, point.x), std::min(least.y, point.y)};
        most = {std::max(most.x, point.x), std::max(most.y, point.y)};
    }
    const auto first = [&](double value) { return static_cast<int>(std::floor(value - half - 1)); };
    const auto last = [&](double value) { return static_cast<int>(std::ceil(value + half + 1)); };
    for (int y = first(least.y); y <= last(most.y); ++y)
        for (int x = first(least.x); x <= last(most.x); ++x) {
            const Point middle{x + 0.5, y + 0.5};
            double nearest = squared_distance(middle, points[0], points[0]);
            for (std::size_t i = 0; i + 1 < points.size(); ++i)
                nearest = std::min(nearest, squared_distance(middle, points[i], points[i + 1]));
            cover(x, y, colour, half + 0.5 - std::sqrt(nearest));
        }
}

void Canvas::dot(Point middle, double radius, Colour colour) {
    line(std::array{middle}, 2 * radius, colour);
}

void Canvas::picture(Point from, Point to, const Picture& picture) {
    if (picture.width <= 0 || picture.height <= 0) return;
    const auto left = static_cast<int>(std::lround(from.x)), top = static_cast<int>(std::lround(from.y));
    const auto wide = static_cast<int>(std::lround(to.x)) - left,
               high = static_cast<int>(std::lround(to.y)) - top;
    const double across = static_cast<double>(picture.width) / wide,
                 down = static_cast<double>(picture.height) / high;
    for (int y = 0; y < high; ++y)
        for (int x = 0; x < wide; ++x)
            cover(left + x, top + y, mean_of(picture, x * across, y * down, (x + 1) * across, (y + 1) * down),
                  1);
}

void Canvas::text(Point place, std::string_view text, double size, Colour colour, Side side) {
    const DrawnLetters letters = lettered(text);
    const double width = letters.width * size;
    const double left = place.x - (side == Side::right ? width : side == Side::middle ? width / 2 : 0);
    for (const auto& stroke : letters.strokes) {
        std::vector<Point> points;
        for (const LetterPoint point : stroke)
            points.push_back({left + point.x * size, place.y + point.y * size});
        line(points, std::max(1.1, size * 0.115), colour);
    }
}

} // namespace decoupage
