#include "analysers/shots/kinds.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::shots {

namespace {

/// The median over a span; `otherwise` where nothing is said there.
float median(std::span<const float> curve, FrameSpan span, float otherwise) {
    std::vector<float> values;
    for (Frame frame = span.first; frame < std::min<Frame>(span.end, std::ssize(curve)); ++frame)
        if (!std::isnan(curve[static_cast<std::size_t>(frame)]))
            values.push_back(curve[static_cast<std::size_t>(frame)]);
    if (values.empty()) return otherwise;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// 0 below `least`, 1 above `most`, straight between.
float ramp(float value, float least, float most) {
    return std::clamp((value - least) / (most - least), 0.0f, 1.0f);
}

Segment standing(const KindCurves& curves, FrameSpan span, const KindRules& rules) {
    const float brightest = median(curves.level_p99, span, 255);
    const bool is_dark = brightest < static_cast<float>(rules.black_level);
    // A few small dim letters leave a page as dark as black; so does a channel's sign in the corner, but a
    // page has its letters in the middle.
    const bool is_centred = median(curves.middle, span, 0) > 0.5f;
    const float likeness = is_dark && !is_centred ? 0.0f : card_likeness(curves, span);
    if (likeness >= static_cast<float>(rules.card_likeness))
        return {span, "card", 0.5f + 0.5f * likeness, ""};
    if (is_dark) return {span, "black", 1.0f - 0.4f * brightest / static_cast<float>(rules.black_level), ""};
    return {span, "picture", 1.0f - 0.5f * likeness, ""};
}

} // namespace

float card_likeness(const KindCurves& curves, FrameSpan span) {
    const float lines = median(curves.lines, span, 0);
    const float lettered = ramp(median(curves.strokes, span, 0) * lines, 0.5f, 2);
    const float still = 1 - ramp(median(curves.change, span, 255), 3, 8);
    return ramp(lines, 0.3f, 0.7f) * lettered * still;
}

std::vector<Segment> kinds(Frame frames, const Track& transitions, const KindCurves& curves,
                           const KindRules& rules) {
    std::vector<Segment> segments;
    Frame reached = 0;
    const auto stand_until = [&](Frame end) {
        if (end > reached) segments.push_back(standing(curves, {reached, end}, rules));
        reached = std::max(reached, end);
    };
    for (const Segment& transition : transitions.segments) {
        stand_until(std::clamp<Frame>(transition.span.first, 0, frames));
        const Frame end = std::clamp<Frame>(transition.span.end, 0, frames);
        if (end <= reached) continue;
        segments.push_back({{reached, end}, "transition", transition.confidence, transition.label});
        reached = end;
    }
    stand_until(frames);
    return segments;
}

} // namespace decoupage::shots
