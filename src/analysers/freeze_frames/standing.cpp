#include "analysers/freeze_frames/standing.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::freeze_frames {

namespace {

// In levels, chosen on staged films and on the clips to tune with.
constexpr float single_noise = 0.6f; // what a coder changes in one place
constexpr float most_grain = 7;      // more is motion, however even
constexpr float moved_noise = 0.08f; // a coder's, as a share of the motion before, which it is late to forget
// Grain in the most changed blocks, beside that in the middle one.
constexpr float most_over_ground = 4, nearing_over_ground = 2.5f;
// What a picture that comes nearer shows anew: finer detail, for each unit of the scale's logarithm.
constexpr float nearing_detail = 50, most_detail = 3;
constexpr double most_nearer = 0.15; // of that logarithm: beyond, nothing can be compared
// In cells of the grid.
constexpr double most_weave = 1;    // over four frames
constexpr double most_wander = 1.6; // over eight

float most(Curve curve, FrameSpan span) {
    const auto from = curve.begin() + span.first;
    return span.empty() ? 0 : *std::max_element(from, from + span.length());
}

/// What coming nearer, evenly, may have changed over so many frames.
float detail(const StopCurves& curves, Frame frame, Frame frames) {
    const float usual = median(curves.scale, {std::max<Frame>(1, frame - frames + 1), frame + 1});
    const float nearer = -std::log(usual) * static_cast<float>(frames);
    return std::clamp(nearing_detail * (nearer - 0.002f), 0.0f, most_detail);
}

/// Has the picture come so much nearer that nothing can be compared?
bool is_rapid(const StopCurves& curves, Frame frame, Frame frames) {
    double nearer = 0;
    for (Frame each = std::max<Frame>(1, frame - frames + 1); each <= frame; ++each)
        nearer -= std::log(at(curves.scale, each));
    return nearer > most_nearer;
}

/// What a curve over `back` frames shows in a span besides that, where anything can be compared.
float beyond_detail(const StopCurves& curves, Curve curve, FrameSpan span, Frame back) {
    std::vector<float> values;
    for (Frame frame = span.first; frame < span.end; ++frame)
        if (!is_rapid(curves, frame, back)) values.push_back(at(curve, frame) - detail(curves, frame, back));
    if (values.size() < 2) values.assign(1, most_grain);
    return median(values, {0, std::ssize(values)});
}

} // namespace

float lying_at(double share, Curve curve, FrameSpan span) {
    std::vector<float> values;
    for (Frame frame = span.first; frame < span.end; ++frame)
        if (!std::isnan(curve[static_cast<std::size_t>(frame)]))
            values.push_back(curve[static_cast<std::size_t>(frame)]);
    if (values.empty()) return 0;
    const auto there =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
    std::nth_element(values.begin(), there, values.end());
    return *there;
}

float median(Curve curve, FrameSpan span) {
    return lying_at(0.5, curve, span);
}

float at(Curve curve, Frame frame) {
    return curve[static_cast<std::size_t>(frame)];
}

double way(const StopCurves& curves, FrameSpan span) {
    double right = 0, down = 0, scale = 1;
    for (Frame frame = span.first; frame < span.end; ++frame) {
        right += at(curves.right, frame);
        down += at(curves.down, frame);
        scale *= at(curves.scale, frame);
    }
    const double across = grid_width / 2.0 * (scale - 1), upright = grid_height / 2.0 * (scale - 1);
    return std::max({0.0, std::abs(right) + across, std::abs(down) + upright});
}

float Standing::allowed(Frame frame) const {
    const FrameSpan before{std::max(shot_.first + near_by, frame - 4), frame + 1},
        after{frame, std::min(shot_.end, frame + 5)};
    const float even = std::min(grain(before), grain(after));
    return std::min(most_grain, rules_grain(even) + coding_noise) + detail(curves_, frame, further);
}

bool Standing::at_rest(Frame frame) const {
    return changed(frame) <= allowed(frame) && walked(frame) <= most_weave && !travels(frame);
}

bool Standing::stays_at_rest(Frame frame) const {
    return changed(frame) <= 1.25f * allowed(frame) && walked(frame) <= most_weave && !travels(frame);
}

bool Standing::nearly_at_rest(Frame frame) const {
    return changed(frame) <= 2 * allowed(frame) && walked(frame) <= 2 * most_weave;
}

bool Standing::rests(FrameSpan span) const {
    const bool is_long = span.length() >= long_stop;
    const Frame back = is_long ? far : further;
    const FrameSpan seen{span.first + back, span.end};
    const bool nears = detail(curves_, span.end - 1, back) > 0;
    float even = grain(seen);
    if (nears) even = std::min(even, nearing_over_ground * median(curves_.ground_1, seen) + exact_noise);
    if (!is_long)
        return beyond_detail(curves_, curves_.change_4, seen, back) <= 1.25f * even + exact_noise &&
               is_sudden(span);
    if (!nears && moves_somewhere(seen)) return false;
    const float moved = most(curves_.change_4, {std::max(shot_.first + further, span.first - before_a_stop),
                                                std::min(span.first + 1, shot_.end)});
    return beyond_detail(curves_, curves_.change_12, seen, back) <=
           rules_grain(even) + coding_noise + (nears ? 0 : moved_noise * moved);
}

bool Standing::moves_somewhere(FrameSpan seen) const {
    return !is_rapid(curves_, seen.first, far) &&
           median(curves_.single_12, seen) > 1.6f * median(curves_.single_1, seen) + single_noise;
}

bool Standing::stirs(FrameSpan span) const {
    const FrameSpan seen{span.first + far, span.end};
    return lying_at(0.9, curves_.single_12, seen) >
           rules_grain(lying_at(0.9, curves_.single_1, seen)) + coding_noise;
}

bool Standing::is_one(FrameSpan before, FrameSpan after) const {
    constexpr Frame most_gap = 8;
    const FrameSpan across{std::max(after.first, before.first + far),
                           std::min(after.end, before.end + far - 1)};
    if (after.first > before.end + most_gap || across.length() < 2) return false;
    return median(curves_.change_12, across) <=
           1.25f * rules_grain(grain({before.first + further, after.end})) + 2.5f * coding_noise +
               detail(curves_, across.end - 1, far);
}

float Standing::rules_grain(float grain) const {
    const auto more = static_cast<float>(rules_.grain_factor - 1);
    return grain + more * std::min(grain, 0.375f * grain + 0.625f);
}

float Standing::grain(FrameSpan span) const {
    return std::min(median(curves_.change_1, span),
                    most_over_ground * median(curves_.ground_1, span) + coding_noise);
}

float Standing::changed(Frame frame) const {
    return median(curves_.change_4,
                  {std::max(shot_.first + further, frame - 2), std::min(shot_.end, frame + 3)});
}

bool Standing::travels(Frame frame) const {
    return frame - 2 * further >= shot_.first &&
           way(curves_, {frame - 2 * further + 1, frame + 1}) > most_wander;
}

double Standing::walked(Frame frame) const {
    return way(curves_, {frame - further + 1, frame + 1});
}

bool Standing::is_sudden(FrameSpan span) const {
    const float inside = most(curves_.change_1, {span.first + 1, span.end});
    const float moves = 2 * inside + coding_noise;
    const FrameSpan before{std::max(shot_.first + near_by, span.first - 2), span.first + 1},
        after{span.end, std::min(shot_.end, span.end + 3)};
    return most(curves_.change_1, before) > moves && (after.empty() || most(curves_.change_1, after) > moves);
}

} // namespace decoupage::freeze_frames
