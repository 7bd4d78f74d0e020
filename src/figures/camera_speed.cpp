#include "figures/camera_speed.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace decoupage {

namespace {

constexpr std::array<const char*, 5> names{"camera_right", "camera_down", "camera_roll", "camera_zoom",
                                           "camera_edges"};
constexpr double edge = 0.5; // of the frame from its middle, in widths
constexpr double radians = 3.14159265358979323846 / 180;

using Curves = std::array<std::span<const float>, names.size()>;
using Step = std::array<double, 4>; ///< frame widths at the frame's edge

/// Nothing where the step is not known.
bool step_at(const Curves& curves, Frame frame, Step& step) {
    const auto at = static_cast<std::size_t>(frame);
    if (!std::isfinite(curves[0][at])) return false;
    step = {};
    if (curves[4][at] < 0.5F) return true; // the scene moves
    const std::array<double, 4> reach{1, 1, edge * radians, edge};
    for (std::size_t part = 0; part < step.size(); ++part)
        step[part] = reach[part] * static_cast<double>(curves[part][at]);
    return true;
}

/// The mean of a window's known steps, a second.
float speed(const Curves& curves, FrameSpan window, double rate) {
    Step sum{};
    int known = 0;
    for (Frame frame = window.first; frame < window.end; ++frame)
        if (Step step; step_at(curves, frame, step)) {
            ++known;
            for (std::size_t part = 0; part < sum.size(); ++part)
                sum[part] += step[part];
        }
    double squares = 0;
    for (const double part : sum)
        squares += part * part;
    return known == 0 ? std::numeric_limits<float>::quiet_NaN()
                      : static_cast<float>(std::sqrt(squares) * rate / known);
}

} // namespace

std::vector<std::string> camera_speed_curves() {
    return {names.begin(), names.end()};
}

std::vector<float> camera_speed(const Decoupage& decoupage) {
    Curves curves;
    const Frame frames = decoupage.times.frames();
    for (std::size_t curve = 0; curve < names.size(); ++curve) {
        const auto found = decoupage.curves.find(names[curve]);
        if (found == decoupage.curves.end() || std::ssize(found->second) != frames) return {};
        curves[curve] = found->second;
    }
    std::vector<float> speeds(static_cast<std::size_t>(frames), std::numeric_limits<float>::quiet_NaN());
    for (const Shot& shot : decoupage.shots) {
        const double length = seconds(decoupage.times.length(shot.span));
        if (shot.kind == Shot::Kind::black || length <= 0) continue;
        const double rate = static_cast<double>(shot.span.length()) / length;
        const Frame around = std::max<Frame>(1, std::lround(rate / 4));
        // A shot's first frame has come from nowhere.
        for (Frame frame = shot.span.first + 1; frame < shot.span.end; ++frame)
            speeds[static_cast<std::size_t>(frame)] = speed(
                curves,
                {std::max(shot.span.first + 1, frame - around), std::min(shot.span.end, frame + around + 1)},
                rate);
    }
    return speeds;
}

} // namespace decoupage
