#include "figures/balance.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage {

namespace {

constexpr std::size_t means = 5;
constexpr std::array<const char*, means> weighed{"level_top", "level_middle", "level_bottom", "blue_mean",
                                                 "red_mean"};
constexpr double least_way = 6; // of 255 levels: less is what grain and movement do
constexpr Frame around = 3;     // frames that stand for the pure picture

using Point = std::array<double, means>;

/// The means of a picture, over the frames of a span; nothing where they were not measured.
std::optional<Point> point_of(const Decoupage& decoupage, FrameSpan span) {
    Point point{};
    if (span.first < 0 || span.empty()) return std::nullopt;
    for (std::size_t one = 0; one < means; ++one) {
        const auto curve = decoupage.curves.find(weighed[one]);
        if (curve == decoupage.curves.end() || std::ssize(curve->second) < span.end) return std::nullopt;
        for (Frame frame = span.first; frame < span.end; ++frame)
            point[one] += static_cast<double>(curve->second[static_cast<std::size_t>(frame)]) /
                          static_cast<double>(span.length());
        if (!std::isfinite(point[one])) return std::nullopt;
    }
    return point;
}

double along(const Point& from, const Point& point, const Point& way) {
    double product = 0;
    for (std::size_t one = 0; one < means; ++one)
        product += (point[one] - from[one]) * way[one];
    return product;
}

} // namespace

std::vector<std::string> balance_curves() {
    return {weighed.begin(), weighed.end()};
}

std::optional<Frame> balanced_frame(const Decoupage& decoupage, FrameSpan dissolve) {
    const Frame frames = decoupage.times.frames();
    const auto before = point_of(decoupage, {std::max<Frame>(0, dissolve.first - around), dissolve.first});
    const auto after = point_of(decoupage, {dissolve.end, std::min(frames, dissolve.end + around)});
    if (!before || !after) return std::nullopt;
    Point way{};
    for (std::size_t one = 0; one < means; ++one)
        way[one] = (*after)[one] - (*before)[one];
    const double square = along({}, way, way);
    if (square < least_way * least_way) return std::nullopt;
    Frame balanced = dissolve.first;
    for (Frame frame = dissolve.first; frame < dissolve.end; ++frame) {
        const auto here = point_of(decoupage, {frame, frame + 1});
        if (!here) return std::nullopt;
        if (along(*before, *here, way) < square / 2) balanced = frame + 1;
    }
    return balanced;
}

} // namespace decoupage
