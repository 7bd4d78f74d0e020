#include "analysers/freeze_frames/stops.hpp"

#include "analysers/freeze_frames/meter.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::freeze_frames {

namespace {

using Curve = std::span<const float>;

// In levels, chosen on staged films and on the clips to tune with.
constexpr float coding_noise = 0.35f; // what a coder changes in a picture that stands
constexpr float single_noise = 0.6f;  // the same in one place
constexpr float exact_noise = 0.12f;  // the same in a few frames
constexpr float most_grain = 7;       // more is motion, however even
constexpr float least_fall = 0.4f;    // by which a curve shows when motion stopped
constexpr float least_motion = 0.9f;  // people who settle move less; so do those whose motion is missed
constexpr float moved_noise = 0.08f; // a coder's, as a share of the motion before, which it is late to forget
constexpr float most_over_ground = 4,
                nearing_over_ground = 2.5f; // grain in the most changed blocks, beside that in the middle one
/// What a picture that comes nearer shows anew: finer detail, for each unit of the scale's logarithm.
constexpr float nearing_detail = 50;
constexpr float most_detail = 3;
// In cells of the grid.
constexpr double most_weave = 1;     // over four frames
constexpr double most_wander = 1.6;  // over eight
constexpr double least_travel = 0.2; // a frame: below that nobody sees a camera stop
constexpr double most_nearer = 0.15; // of the scale's logarithm: beyond, nothing can be compared

constexpr Frame before_a_stop = 8;
constexpr Frame long_stop = far + 4;  // enough to compare over half a second
constexpr Frame long_still = far + 8; // the same for whole shots

/// What a share of the frames of a span lie below, of those in which the curve says anything; 0 where it
/// says nothing.
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
        const float even = std::min(grain(before), grain(after));
        return std::min(most_grain, rules_grain(even) + coding_noise);
    }
    /// Has nothing moved in the last four frames?
    bool at_rest(Frame frame) const {
        return changed(frame) <= allowed(frame) + detail(curves_, frame, further) &&
               walked(frame) <= most_weave && !travels(frame);
    }
    /// The same of a picture that was at rest: it is not left for a little more.
    bool stays_at_rest(Frame frame) const {
        return changed(frame) <= 1.25f * (allowed(frame) + detail(curves_, frame, further)) &&
               walked(frame) <= most_weave && !travels(frame);
    }
    /// Has at most a speck or a knock on the gate kept the last four frames from being at rest?
    bool nearly_at_rest(Frame frame) const {
        return changed(frame) <= 2 * (allowed(frame) + detail(curves_, frame, further)) &&
               walked(frame) <= 2 * most_weave;
    }
    /// Has nothing moved slowly from the span's beginning to its end? People hold still for a moment: what is
    /// too short to compare over half a second must be the same to the grain.
    bool rests(FrameSpan span) const {
        const bool is_long = span.length() >= long_stop;
        const Frame back = is_long ? far : further;
        const FrameSpan seen{span.first + back, span.end};
        const float anew = detail(curves_, span.end - 1, back);
        const float even =
            anew > 0
                ? std::min(grain(seen), nearing_over_ground * median(curves_.ground_1, seen) + exact_noise)
                : grain(seen);
        if (!is_long)
            return beyond_detail(curves_, curves_.change_4, seen, back) <= 1.25f * even + exact_noise &&
                   is_sudden(span);
        const float moved =
            most(curves_.change_4, {std::max(shot_.first + further, span.first - before_a_stop),
                                    std::min(span.first + 1, shot_.end)});
        const bool moves_somewhere =
            anew == 0 && !is_rapid(curves_, seen.first, back) &&
            median(curves_.single_12, seen) > 1.6f * median(curves_.single_1, seen) + single_noise;
        return !moves_somewhere &&
               beyond_detail(curves_, curves_.change_12, seen, back) <=
                   rules_grain(even) + coding_noise + (anew > 0 ? 0 : moved_noise * moved);
    }
    /// Does something small move now and then? A block that is dirty is so at any distance.
    bool stirs(FrameSpan span) const {
        const FrameSpan seen{span.first + far, span.end};
        return lying_at(0.9, curves_.single_12, seen) >
               rules_grain(lying_at(0.9, curves_.single_1, seen)) + coding_noise;
    }
    /// Is it one picture that is seen before and behind a gap?
    bool is_one(FrameSpan before, FrameSpan after) const {
        const FrameSpan across{std::max(after.first, before.first + far),
                               std::min(after.end, before.end + far - 1)};
        if (after.first > before.end + most_gap || across.length() < 2) return false;
        return median(curves_.change_12, across) <=
               1.25f * rules_grain(grain({before.first + further, after.end})) + 2.5f * coding_noise +
                   detail(curves_, across.end - 1, far);
    }

private:
    static constexpr Frame most_gap = 8;
    /// So much may change where there is that much grain; of strong grain less, for its share.
    float rules_grain(float grain) const {
        const auto more = static_cast<float>(rules_.grain_factor - 1);
        return grain + more * std::min(grain, 0.375f * grain + 0.625f);
    }
    /// What grain changes from frame to frame; where little changes elsewhere, the most changed blocks show
    /// something else.
    float grain(FrameSpan span) const {
        return std::min(median(curves_.change_1, span),
                        most_over_ground * median(curves_.ground_1, span) + coding_noise);
    }
    /// What has changed over four frames; a frame or two that are dirty or torn count for nothing.
    float changed(Frame frame) const {
        return median(curves_.change_4,
                      {std::max(shot_.first + further, frame - 2), std::min(shot_.end, frame + 3)});
    }
    /// Does the camera go on and on? Weave comes back.
    bool travels(Frame frame) const {
        return frame - 2 * further >= shot_.first &&
               way(curves_, {frame - 2 * further + 1, frame + 1}) > most_wander;
    }
    double walked(Frame frame) const { return way(curves_, {frame - further + 1, frame + 1}); }
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

/// How far a curve over `back` frames lies from one that is even up to `held` and even again once it compares
/// frames from there on only; as a share of the fall between the two.
double unlike_a_stop(Curve curve, Frame back, FrameSpan shot, Frame held) {
    const FrameSpan before{std::max(shot.first + back, held - before_a_stop + 1), held + 1},
        after{std::min(shot.end, held + back), std::min(shot.end, held + back + before_a_stop)};
    if (before.length() < 2 || after.length() < 2) return 0;
    const double moving = median(curve, before), still = median(curve, after), fall = moving - still;
    if (fall < least_fall) return before_a_stop;
    double sum = 0;
    for (Frame frame = held - before_a_stop; frame < held + back + before_a_stop; ++frame) {
        if (frame < shot.first + back || frame >= shot.end) continue;
        const double come =
            std::clamp(static_cast<double>(frame - held) / static_cast<double>(back), 0.0, 1.0);
        const double off = (at(curve, frame) - (moving - come * fall)) / fall;
        sum += std::min(1.0, off * off);
    }
    return sum;
}

/// The frame that is held: where the curves fall most as they do in a stop, close to where rest was noticed.
Frame held_frame(const StopCurves& curves, FrameSpan shot, Frame noticed) {
    constexpr Frame sooner = 8, later = 6;
    const Frame usual = noticed - further;
    Frame best = std::max(shot.first, usual);
    double least = 1e9;
    for (Frame frame = std::max(shot.first + 1, usual - sooner);
         frame <= std::min(shot.end - 2, usual + later); ++frame) {
        const double unlike = unlike_a_stop(curves.change_1, near_by, shot, frame) +
                              unlike_a_stop(curves.change_4, further, shot, frame) +
                              unlike_a_stop(curves.here_4, further, shot, frame);
        if (unlike < least) least = unlike, best = frame;
    }
    return best;
}

/// How much more moved before a stop than in it: motion in the picture, or a camera that stops dead. Right
/// after a shot's beginning there is only motion from frame to frame to go by. What grain and weave change is
/// in both.
float contrast(const StopCurves& curves, FrameSpan shot, FrameSpan stop) {
    const Frame earliest = stop.first - before_a_stop;
    const FrameSpan before{std::max(shot.first + further, earliest), stop.first + 1};
    const FrameSpan last{std::max(shot.first + near_by, stop.first - 2), stop.first + 1};
    const FrameSpan inside{std::min(stop.end - 1, stop.first + further), stop.end};
    if (last.length() < 2) return 0;
    const auto ratio = [&](Curve curve, FrameSpan span) {
        // Motion, not a flash: it has gone on for some time.
        const float moving = lying_at(0.3, curve, span), still = median(curve, inside);
        const float more = std::sqrt(std::max(0.0f, moving * moving - still * still));
        return more / (0.5f * still + least_motion);
    };
    if (before.length() < 2)
        return ratio(curves.change_1, {std::max(shot.first + near_by, earliest), before.end});
    const double speed = way(curves, last) / static_cast<double>(last.length());
    return std::max(ratio(curves.change_4, before),
                    speed > least_travel ? ratio(curves.here_4, before) : 0.0f);
}

/// Does motion in one place ebb before the stop, as when people settle? Film stops between two frames.
bool ebbs(const StopCurves& curves, FrameSpan shot, FrameSpan stop) {
    constexpr Frame late = 2;
    constexpr float in_one_place = 1.6f, most_ebb = 0.6f;
    const FrameSpan before{std::max(shot.first + near_by, stop.first - before_a_stop + 1), stop.first + 1},
        after{stop.first + 1, std::min(stop.end, stop.first + far + 2)};
    if (before.length() < 2 * late || after.empty()) return false;
    const float floor = median(curves.change_1, after);
    if (median(curves.ground_1, before) > in_one_place * median(curves.ground_1, after) + exact_noise / 2)
        return false;
    const auto over_floor = [&](FrameSpan span) {
        float sum = 0;
        for (Frame frame = span.first; frame < span.end; ++frame)
            sum += std::max(0.0f, at(curves.change_1, frame) - floor);
        return sum / static_cast<float>(span.length());
    };
    const float early = over_floor({before.first, before.end - late});
    return early > 0.8f * floor + coding_noise &&
           over_floor({before.end - late, before.end}) < most_ebb * early;
}

/// Where at least five frames show one thing, whatever came before.
std::vector<FrameSpan> rests(const Standing& standing, FrameSpan shot) {
    constexpr Frame most_bridged = 3;
    std::vector<FrameSpan> found;
    Frame doubtful = 0; // frames since the last at rest
    for (Frame frame = shot.first + further; frame < shot.end; ++frame) {
        const bool follows = !found.empty() && found.back().end + doubtful == frame;
        if (standing.at_rest(frame) || (follows && standing.stays_at_rest(frame))) {
            if (!follows) {
                const Frame free = found.empty() ? shot.first : found.back().end;
                found.push_back({std::max(free, frame - further), frame});
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

/// The rests in a shot from the frames that are held; those that show one picture are one.
std::vector<FrameSpan> whole_rests(const StopCurves& curves, const Standing& standing, FrameSpan shot) {
    std::vector<FrameSpan> whole;
    for (const FrameSpan& span : rests(standing, shot))
        if (!whole.empty() && standing.is_one(whole.back(), span))
            whole.back().end = span.end;
        else
            whole.push_back(span);
    Frame free = shot.first;
    for (FrameSpan& span : whole) {
        span.first = std::clamp(held_frame(curves, shot, span.first + further), free, span.end);
        free = span.end;
    }
    return whole;
}

} // namespace

bool StopCurves::cover(Frame frames) const {
    for (const Curve& curve :
         {change_1, change_4, change_12, ground_1, single_1, single_12, here_4, scale, right, down})
        if (std::ssize(curve) != frames) return false;
    return true;
}

std::vector<Stop> stops(const StopCurves& curves, FrameSpan shot, const StopRules& rules) {
    const Standing standing(curves, shot, rules);
    std::vector<Stop> found;
    for (const FrameSpan& span : whole_rests(curves, standing, shot)) {
        if (span.length() < rules.shortest || !standing.rests(span)) continue;
        const float more = contrast(curves, shot, span) / static_cast<float>(rules.motion_factor);
        if (more < 1 || ebbs(curves, shot, span)) continue;
        found.push_back({span, 1 - 0.5f / (more * more)});
    }
    return found;
}

float stillness(const StopCurves& curves, FrameSpan shot, Holding holding, const StopRules& rules) {
    if (shot.length() < (holding == Holding::letters ? far : long_still)) return 0;
    const Standing standing(curves, shot, rules);
    Frame resting = 0;
    for (Frame frame = shot.first + further; frame < shot.end; ++frame)
        resting += holding == Holding::letters ? standing.nearly_at_rest(frame) : standing.at_rest(frame);
    const float share = static_cast<float>(resting) / static_cast<float>(shot.length() - further);
    if (holding == Holding::letters) return share >= 0.9f ? share : 0.0f;
    return share >= 0.95f && standing.rests(shot) && !standing.stirs(shot) ? 0.9f : 0.0f;
}

} // namespace decoupage::freeze_frames
