#include "analysers/camera_movement/steps.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::camera_movement {

namespace {

constexpr double steady_seconds = 0.2; // no hand turns a camera back quicker
constexpr double shake_seconds = 0.1;  // what is quicker is a shake
constexpr double sway_seconds = 0.5;   // what is slower is a way
constexpr float held = 0.02F;          // levels: a frame that repeats the one before
constexpr double edge = 0.5;           // of the frame from its middle, in widths
constexpr double radians = 3.14159265358979323846 / 180;

/// How much a step is believed: little where few blocks have forms, or few of them agree.
double belief(float share, float forms) {
    if (std::isnan(share)) return 0;
    return std::clamp((share - 0.1) / 0.3, 0.02, 1.0) * std::clamp(forms / 0.1, 0.02, 1.0);
}

} // namespace

double length_of(const Step& step) {
    double sum = 0;
    for (const double part : step)
        sum += part * part;
    return std::sqrt(sum);
}

FrameSpan moving_part(const CameraCurves& curves, FrameSpan shot) {
    const auto is_held = [&](Frame frame) { return curves.change[static_cast<std::size_t>(frame)] < held; };
    FrameSpan part = shot;
    while (part.first + 1 < part.end && is_held(part.first + 1))
        ++part.first;
    while (part.end - 1 > part.first && is_held(part.end - 1))
        --part.end;
    return part.length() > 1 ? part : FrameSpan{shot.first, shot.first};
}

std::vector<Step> smoothed(const std::vector<Step>& values, const std::vector<double>& weight,
                           double spread) {
    const auto reach = static_cast<std::ptrdiff_t>(std::ceil(3 * spread));
    std::vector<double> bell;
    for (std::ptrdiff_t away = 0; away <= reach; ++away)
        bell.push_back(std::exp(-0.5 * static_cast<double>(away * away) / (spread * spread)));
    const std::ptrdiff_t count = std::ssize(values);
    std::vector<Step> result(values.size());
    for (std::ptrdiff_t at = 0; at < count; ++at) {
        Step sum{};
        double all = 1e-9;
        for (std::ptrdiff_t near = std::max<std::ptrdiff_t>(0, at - reach);
             near < std::min(count, at + reach + 1); ++near) {
            const auto n = static_cast<std::size_t>(near);
            const double part = bell[static_cast<std::size_t>(std::abs(near - at))] * weight[n];
            all += part;
            for (std::size_t kind = 0; kind < kinds; ++kind)
                sum[kind] += part * values[n][kind];
        }
        for (std::size_t kind = 0; kind < kinds; ++kind)
            result[static_cast<std::size_t>(at)][kind] = sum[kind] / all;
    }
    return result;
}

namespace {

/// Where steps lead to, one after another; less those of a path, where one is given.
std::vector<Step> places_of(const std::vector<Step>& steps, const std::vector<Step>& path) {
    std::vector<Step> places(steps.size());
    Step place{};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (std::size_t kind = 0; kind < kinds; ++kind)
            place[kind] += steps[i][kind] - (path.empty() ? 0 : path[i][kind]);
        places[i] = place;
    }
    return places;
}

/// Places less the mean of those around them: a bell of so many steps.
std::vector<Step> beside(const std::vector<Step>& places, double spread) {
    // Gate weave throws each frame anew, a hand sways: the mean of three frames keeps what sways.
    const std::vector<double> alike(places.size(), 1.0);
    std::vector<Step> kept = smoothed(places, alike, 0.8);
    const std::vector<Step> middle = smoothed(kept, alike, spread);
    for (std::size_t i = 0; i < kept.size(); ++i)
        for (std::size_t kind = 0; kind < kinds; ++kind)
            kept[i][kind] -= middle[i][kind];
    return kept;
}

} // namespace

Steps steps_of(const CameraCurves& curves, FrameSpan span, double rate) {
    Steps steps;
    steps.first = span.first + 1, steps.rate = rate;
    for (Frame frame = steps.first; frame < span.end; ++frame) {
        const auto at = static_cast<std::size_t>(frame);
        const bool known = !std::isnan(curves.right[at]);
        const bool stands = curves.edges[at] < 0.5F; // the scene moves, the camera does not
        steps.weight.push_back(known ? belief(curves.share[at], curves.forms[at]) : 0.0);
        if (!known || stands)
            steps.by.push_back({});
        else
            steps.by.push_back({curves.right[at], curves.down[at], edge * radians * curves.roll[at],
                                edge * curves.zoom[at]});
    }
    steps.slow = smoothed(steps.by, steps.weight, std::max(1.0, steady_seconds * rate));
    steps.off = beside(places_of(steps.by, steps.slow), std::max(1.0, shake_seconds * rate));
    steps.sway = beside(places_of(steps.by, {}), std::max(1.0, sway_seconds * rate));
    for (Step& slow : steps.slow)
        for (double& part : slow)
            part *= rate;
    return steps;
}

} // namespace decoupage::camera_movement
