#include "analysers/freeze_frames/stops.hpp"

#include "analysers/freeze_frames/meter.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::freeze_frames {

namespace {

using Curve = std::span<const float>;

// In levels, chosen on composed sequences and on the clips to tune with.
constexpr float coding_noise = 0.35f; // what a coder changes in a picture that stands
constexpr float exact_noise = 0.12f;  // the same in a few frames
constexpr float most_grain = 5;       // more is motion, however even
constexpr float least_motion = 0.4f;
// In cells of the grid.
constexpr double most_weave = 1;     // over four frames
constexpr double least_travel = 0.2; // a frame: below that nobody sees a camera stop

constexpr Frame before_a_stop = 8;
constexpr Frame long_stop = far + 8; // enough to compare over half a second

/// The median over the frames of a span in which the curve says anything; 0 where it says nothing.
float median(Curve curve, FrameSpan span) {
    std::vector<float> values;
    for (Frame frame = span.first; frame < span.end; ++frame)
        if (!std::isnan(curve[static_cast<std::size_t>(frame)]))
            values.push_back(curve[static_cast<std::size_t>(frame)]);
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

float most(Curve curve, FrameSpan span) {
    const auto from = curve.begin() + span.first;
    return span.empty() ? 0 : *std::max_element(from, from + span.length());
}

float at(Curve curve, Frame frame) {
    return curve[static_cast<std::size_t>(frame)];
}

/// How far the camera went in the frames of a span, weave and all, in cells; a zoom in brings nothing new
/// into view, and is no way.
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

/// The shot as seen by one question: does the picture stand?
class Standing {
public:
    Standing(const StopCurves& curves, FrameSpan shot, const StopRules& rules)
        : curves_(curves), shot_(shot), rules_(rules) {}

    /// What grain, weave and coding change around a frame; on the calmer side of it, where a stop begins or
    /// ends.
    float allowed(Frame frame) const {
        const FrameSpan before{std::max(shot_.first + near_by, frame - 4), frame + 1},
            after{frame, std::min(shot_.end, frame + 5)};
        const float grain = std::min(median(curves_.change_1, before), median(curves_.change_1, after));
        return std::min(most_grain, static_cast<float>(rules_.grain_factor) * grain + coding_noise);
    }
    /// Has nothing moved in the last four frames?
    bool at_rest(Frame frame) const {
        return at(curves_.change_4, frame) <= allowed(frame) &&
               way(curves_, {frame - further + 1, frame + 1}) <= most_weave;
    }
    /// Has at most a speck or a knock on the gate kept the last four frames from being at rest?
    bool nearly_at_rest(Frame frame) const {
        return at(curves_.change_4, frame) <= 2 * allowed(frame) &&
               way(curves_, {frame - further + 1, frame + 1}) <= 2 * most_weave;
    }
    /// Has nothing moved slowly from the span's beginning to its end? People hold still for a moment: what is
    /// too short to compare over half a second must be the same to the grain.
    bool rests(FrameSpan span) const {
        const bool is_long = span.length() >= long_stop;
        const FrameSpan seen{span.first + (is_long ? far : further), span.end};
        const float grain = median(curves_.change_1, seen);
        if (!is_long) return median(curves_.change_4, seen) <= 1.25f * grain + exact_noise && is_sudden(span);
        return median(curves_.change_12, seen) <=
               static_cast<float>(rules_.grain_factor) * grain + coding_noise;
    }

private:
    /// Does motion stop from one frame to the next, and go on so? On prints that repeat frames, something
    /// moves only in every second or third.
    bool is_sudden(FrameSpan span) const {
        const float inside = most(curves_.change_1, {span.first + 1, span.end});
        const float moves = 2 * inside + coding_noise;
        const FrameSpan before{std::max(shot_.first + near_by, span.first - 2), span.first + 1},
            after{span.end, std::min(shot_.end, span.end + 3)};
        return most(curves_.change_1, before) > moves &&
               (after.empty() || most(curves_.change_1, after) > moves);
    }

    const StopCurves& curves_;
    FrameSpan shot_;
    const StopRules& rules_;
};

/// The frame that is held: the last before which something moved, close to where rest was noticed.
Frame held_frame(const StopCurves& curves, const Standing& standing, FrameSpan shot, Frame noticed) {
    const Frame usual = noticed - further;
    const float allowed = standing.allowed(noticed);
    for (Frame frame = noticed; frame > std::max(shot.first, usual - 2); --frame)
        if (at(curves.change_1, frame) > allowed || way(curves, {frame, frame + 1}) > least_travel)
            return frame;
    return usual;
}

/// How much more moved before a stop than in it: motion in the picture, or a camera that stops dead. Right
/// after a shot's beginning there is only motion from frame to frame to go by.
float contrast(const StopCurves& curves, FrameSpan shot, FrameSpan stop) {
    const Frame earliest = stop.first - before_a_stop;
    const FrameSpan before{std::max(shot.first + further, earliest), stop.first + 1};
    const FrameSpan last{std::max(shot.first + near_by, stop.first - 2), stop.first + 1};
    const FrameSpan inside{std::min(stop.end - 1, stop.first + further), stop.end};
    if (last.length() < 2) return 0;
    const auto ratio = [&](Curve curve, FrameSpan span) {
        return median(curve, span) / (median(curve, inside) + least_motion);
    };
    if (before.length() < 2)
        return ratio(curves.change_1, {std::max(shot.first + near_by, earliest), before.end});
    const double speed = way(curves, last) / static_cast<double>(last.length());
    return std::max(ratio(curves.change_4, before),
                    speed > least_travel ? ratio(curves.here_4, before) : 0.0f);
}

std::vector<FrameSpan> rests(const StopCurves& curves, const Standing& standing, FrameSpan shot) {
    constexpr Frame most_bridged = 3;
    std::vector<FrameSpan> found;
    Frame doubtful = 0; // frames since the last at rest
    for (Frame frame = shot.first + further; frame < shot.end; ++frame) {
        const bool follows = !found.empty() && found.back().end + doubtful == frame;
        if (standing.at_rest(frame)) {
            if (!follows) {
                const Frame free = found.empty() ? shot.first : found.back().end;
                found.push_back({std::max(free, held_frame(curves, standing, shot, frame)), frame});
            }
            found.back().end = frame + 1;
            doubtful = 0;
        } else if (follows && doubtful < most_bridged && standing.nearly_at_rest(frame)) {
            ++doubtful;
        } else {
            doubtful = shot.end; // what comes next begins anew
        }
    }
    return found;
}

} // namespace

bool StopCurves::cover(Frame frames) const {
    for (const Curve& curve : {change_1, change_4, change_12, here_4, scale, right, down})
        if (std::ssize(curve) != frames) return false;
    return true;
}

std::vector<Stop> stops(const StopCurves& curves, FrameSpan shot, const StopRules& rules) {
    const Standing standing(curves, shot, rules);
    std::vector<Stop> found;
    for (const FrameSpan& span : rests(curves, standing, shot)) {
        if (span.length() < rules.shortest || !standing.rests(span)) continue;
        const float more = contrast(curves, shot, span) / static_cast<float>(rules.motion_factor);
        if (more < 1) continue;
        found.push_back({span, 1 - 0.5f / (more * more)});
    }
    return found;
}

float stillness(const StopCurves& curves, FrameSpan shot, Holding holding, const StopRules& rules) {
    if (shot.length() < (holding == Holding::letters ? far : long_stop)) return 0;
    const Standing standing(curves, shot, rules);
    Frame resting = 0;
    for (Frame frame = shot.first + further; frame < shot.end; ++frame)
        resting += holding == Holding::letters ? standing.nearly_at_rest(frame) : standing.at_rest(frame);
    const float share = static_cast<float>(resting) / static_cast<float>(shot.length() - further);
    if (holding == Holding::letters) return share >= 0.9f ? share : 0.0f;
    return share == 1 && standing.rests(shot) ? 0.9f : 0.0f;
}

} // namespace decoupage::freeze_frames
