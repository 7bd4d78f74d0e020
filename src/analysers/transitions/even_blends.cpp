#include "analysers/transitions/even_blends.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

constexpr float log_odds = 2;
constexpr Frame shortest = 8, longest_gap = 2;
/// Places of reaches of 2, 4 and 8 frames.
constexpr std::size_t two = 0, four = 1, eight = 2;
static_assert(blend_reaches[two] == 2 && blend_reaches[four] == 4 && blend_reaches[eight] == 8);

bool is_even(const TransitionCurves& curves, Frame frame) {
    return value_near(curves.rest[four], frame) < 0.08f &&
           std::abs(value_near(curves.part[four], frame) - 0.5f) < 0.14f &&
           value_near(curves.contrast_between[four], frame) > 1.5f;
}

/// Spans of frames each of which is half of one four before and half of one four after it. The blend begins a
/// little before such a span, and ends a little after it.
std::vector<FrameSpan> even_spans(const TransitionCurves& curves) {
    std::vector<FrameSpan> spans;
    for (Frame frame = 0; frame < curves.frames; ++frame) {
        if (!is_even(curves, frame)) continue;
        if (spans.empty() || frame - spans.back().end > longest_gap) spans.push_back({frame, frame});
        spans.back().end = frame + 1;
    }
    std::erase_if(spans, [](FrameSpan span) { return span.length() < shortest; });
    return spans;
}

template <class Value>
float mean_over(FrameSpan span, Value value) {
    float sum = 0;
    for (Frame frame = span.first; frame < span.end; ++frame)
        sum += value(frame);
    return sum / static_cast<float>(span.length());
}

float median_over(const std::vector<float>& curve, FrameSpan span) {
    std::vector<float> values;
    for (Frame frame = span.first; frame < span.end; ++frame)
        values.push_back(value_near(curve, frame));
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The same difference all the time, at one rate: someone who moves slows down, and is elsewhere soon.
bool goes_evenly(const TransitionCurves& curves, FrameSpan span) {
    const FrameSpan core{span.first + 2, span.end - 2};
    const auto& contrast = curves.contrast_between[four];
    const float rate = mean_over(core, [&](Frame frame) { return value_near(contrast, frame); });
    const float uneven = mean_over(core, [&](Frame frame) {
        const float off = value_near(contrast, frame) - rate;
        return off * off;
    });
    const Frame inside = std::min<Frame>(4, (span.length() - 1) / 2);
    const FrameSpan deep{span.first + inside, span.end - inside};
    const float rest = mean_over(deep, [&](Frame frame) { return value_near(curves.rest[eight], frame); });
    const float askew =
        mean_over(deep, [&](Frame frame) { return std::abs(value_near(curves.part[eight], frame) - 0.5f); });
    return uneven < 0.01f * rate * rate && rest < 0.04f && askew < 0.08f;
}

/// Before and after it, less changes from one frame to the next.
bool stands_out(const TransitionCurves& curves, FrameSpan span) {
    const auto& contrast = curves.contrast_between[two];
    if (span.first < 16 || span.end + 16 > curves.frames) return false;
    const float within = mean_over(span, [&](Frame frame) { return value_near(contrast, frame); });
    const float beside = std::max(median_over(contrast, {span.first - 16, span.first - 6}),
                                  median_over(contrast, {span.end + 6, span.end + 16}));
    return beside < 0.65f * within;
}

/// It changes by some levels, and hardly as a change of light would, which moves the mean as much.
bool is_of_pictures(const TransitionCurves& curves, FrameSpan span) {
    const float way =
        mean_over(span, [&](Frame frame) { return value_near(curves.contrast_between[four], frame); }) *
        static_cast<float>(span.length()) / 8; // the contrast is that of eight frames
    const float lighter = value_near(curves.level, span.end + 4) - value_near(curves.level, span.first - 4);
    return way > 5 && std::abs(lighter) < 0.4f * way;
}

bool camera_stands(const TransitionCurves& curves, FrameSpan span) {
    constexpr float farthest = 0.04f; // frame widths
    float way = 0;
    for (const auto* curve : {&curves.camera.right, &curves.camera.down, &curves.camera.zoom})
        for (Frame frame = span.first; frame < span.end; ++frame)
            way += std::abs(value_at(*curve, frame, 0));
    return way < farthest;
}

bool letters_stay(const TransitionCurves& curves, FrameSpan span) {
    constexpr float few = 4.5f;
    const auto strokes = [&](Frame frame) { return value_at(curves.strokes, frame, 0); };
    return std::abs(strokes(span.end + 4) - strokes(span.first - 4)) < few;
}

} // namespace

std::vector<Proposal> propose_even_blends(const TransitionCurves& curves) {
    std::vector<Proposal> proposals;
    for (const FrameSpan span : even_spans(curves))
        if (goes_evenly(curves, span) && stands_out(curves, span) && is_of_pictures(curves, span) &&
            camera_stands(curves, span) && letters_stay(curves, span))
            proposals.push_back({{span.first - 1, span.end + 2}, log_odds, Proposal::Kind::blend});
    return proposals;
}

} // namespace decoupage::analysers
