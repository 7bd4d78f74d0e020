#include "library/align_differences.hpp"

#include "figures/loudness.hpp"
#include "figures/picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace decoupage {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr std::array moves{"camera_right", "camera_down"};
constexpr const char* level = "level_mean";

/// Where the frames of a transition of the one lie in the other, if all around it is in a common stretch.
std::optional<FrameSpan> span_there(const Alignment& alignment, const Decoupage& one, const Decoupage& other,
                                    FrameSpan span) {
    constexpr Frame clear = 3; // frames to a stretch's end: there the parts that only one has begin
    const Frame first = span.first - clear, last = std::max(span.end, span.first) + clear;
    for (const AlignedStretch& stretch : alignment.stretches) {
        if (first < stretch.one.first || last >= stretch.one.end) continue;
        const auto begins = frame_in_other(alignment, one, other, span.first);
        const auto ends = frame_in_other(alignment, one, other, span.end);
        if (begins && ends) return FrameSpan{*begins, *ends};
    }
    return std::nullopt;
}

bool is_near(FrameSpan one, FrameSpan other) {
    constexpr Frame near = 3;
    return one.first <= other.end + near && other.first <= one.end + near;
}

/// Those of the one that lie in common stretches, and which of them the other lacks.
struct Transitions {
    int common = 0;
    std::vector<LoneTransition> lone;
};

Transitions transitions_of(const Alignment& alignment, const Decoupage& one, const Decoupage& other) {
    Transitions result;
    for (const Segment& transition : one.track("transitions").segments) {
        const auto there = span_there(alignment, one, other, transition.span);
        if (!there) continue;
        ++result.common;
        const auto& segments = other.track("transitions").segments;
        if (std::ranges::none_of(segments, [&](const Segment& found) { return is_near(found.span, *there); }))
            result.lone.push_back({transition, *there});
    }
    return result;
}

/// The same alignment seen from the other print.
Alignment turned(const Alignment& alignment) {
    Alignment result;
    result.speed = 1 / alignment.speed;
    for (const AlignedStretch& stretch : alignment.stretches)
        result.stretches.push_back({stretch.other_first, stretch.other_end, stretch.one_first,
                                    stretch.one_end, stretch.other, stretch.one, stretch.likeness});
    return result;
}

const std::vector<float>* curve_of(const Decoupage& decoupage, const char* name) {
    const auto found = decoupage.curves.find(name);
    const bool spans =
        found != decoupage.curves.end() && std::ssize(found->second) == decoupage.times.frames();
    return spans ? &found->second : nullptr;
}

/// Calls `pair(value of the one, value of the other)` for frames that show one picture.
template <class Pair>
void each_pair(const Alignment& alignment, const Decoupage& one, const Decoupage& other, const char* curve,
               const Pair& pair) {
    const auto *here = curve_of(one, curve), *there = curve_of(other, curve);
    if (here == nullptr || there == nullptr) return;
    for (const AlignedStretch& stretch : alignment.stretches)
        for (Frame frame = stretch.one.first; frame < stretch.one.end; ++frame) {
            const auto opposite = frame_in_other(alignment, one, other, frame);
            if (!opposite) continue;
            const auto a = static_cast<double>((*here)[static_cast<std::size_t>(frame)]);
            const auto b = static_cast<double>((*there)[static_cast<std::size_t>(*opposite)]);
            if (std::isfinite(a) && std::isfinite(b)) pair(a, b);
        }
}

double median_of(std::vector<double> values) {
    if (values.empty()) return nothing;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The part of the frame that is picture for most of the film.
double picture_part(const Decoupage& print) {
    const double frame = print.film.aspect(), picture = picture_aspect(print);
    if (frame <= 0 || picture <= 0) return 1;
    return std::min(frame / picture, picture / frame); // bars above and below, or at the sides
}

double brighter(const Alignment& alignment, const Decoupage& one, const Decoupage& other) {
    const double part = picture_part(one), part_there = picture_part(other);
    std::vector<double> lighter;
    each_pair(alignment, one, other, level,
              [&](double a, double b) { lighter.push_back(b / part_there - a / part); });
    return median_of(std::move(lighter));
}

/// The way that a curve of movement goes in a span.
double way(const std::vector<float>& curve, FrameSpan span) {
    double sum = 0;
    for (Frame frame = span.first; frame < span.end; ++frame)
        if (const float value = curve[static_cast<std::size_t>(frame)]; std::isfinite(value))
            sum += static_cast<double>(value);
    return sum;
}

/// Where the picture shows less, everything goes further across it: by how much further in each second.
double width_shown(const Alignment& alignment, const Decoupage& one, const Decoupage& other) {
    constexpr double least_way = 0.02; // frame widths in a second; slower moves are not measured well enough
    constexpr std::size_t least_seconds = 8;
    constexpr double most_spread = 0.2; // between the quarters: of a poor print movement is measured badly
    const auto second = static_cast<Frame>(std::max(1.0, std::round(one.film.rate.frames_per_second())));
    std::vector<double> ratios;
    for (const char* name : moves) {
        const auto *here = curve_of(one, name), *there = curve_of(other, name);
        if (here == nullptr || there == nullptr) continue;
        for (const AlignedStretch& stretch : alignment.stretches)
            for (Frame frame = stretch.one.first; frame + second < stretch.one.end; frame += second) {
                const auto first = frame_in_other(alignment, one, other, frame);
                const auto end = frame_in_other(alignment, one, other, frame + second);
                if (!first || !end) continue;
                const double a = way(*here, {frame, frame + second}), b = way(*there, {*first, *end});
                if (std::min(std::abs(a), std::abs(b)) > least_way && a * b > 0) ratios.push_back(a / b);
            }
    }
    if (ratios.size() < least_seconds) return nothing;
    std::ranges::sort(ratios);
    const double middle = ratios[ratios.size() / 2];
    const double spread = ratios[ratios.size() * 3 / 4] - ratios[ratios.size() / 4];
    return spread <= most_spread * middle ? middle : nothing;
}

double louder(const Decoupage& one, const Decoupage& other) {
    const auto here = loudness_figures(one.curves), there = loudness_figures(other.curves);
    if (!here || !there) return nothing;
    return static_cast<double>(there->integrated) - static_cast<double>(here->integrated);
}

std::string shape_of(const Decoupage& print) {
    const Segment shape = prevailing(print.track("active_picture"));
    return shape.label.empty() ? "" : shape.label + " " + aspect_name(picture_aspect(print));
}

} // namespace

std::vector<std::string> difference_curves() {
    std::vector<std::string> names = loudness_curves();
    names.insert(names.end(), moves.begin(), moves.end());
    names.emplace_back(level);
    return names;
}

PrintDifferences differences_of(const Alignment& alignment, const Decoupage& one, const Decoupage& other) {
    PrintDifferences differences;
    Transitions here = transitions_of(alignment, one, other);
    Transitions there = transitions_of(turned(alignment), other, one);
    differences.transitions_compared = here.common + there.common;
    differences.only_one = std::move(here.lone);
    differences.only_other = std::move(there.lone);
    differences.width_shown = width_shown(alignment, one, other);
    differences.brighter = brighter(alignment, one, other);
    differences.louder = louder(one, other);
    differences.shape_one = shape_of(one);
    differences.shape_other = shape_of(other);
    differences.tone_one = prevailing(one.track("tone")).label;
    differences.tone_other = prevailing(other.track("tone")).label;
    return differences;
}

} // namespace decoupage
