#include "analysers/freeze_frames/stops.hpp"

#include "analysers/freeze_frames/standing.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::freeze_frames {

namespace {

// In levels, chosen on staged films and on the clips to tune with.
constexpr float least_fall = 0.4f;   // by which a curve shows when motion stopped
constexpr float least_motion = 0.9f; // people who settle move less; so do those whose motion is missed
constexpr double least_travel = 0.2; // cells a frame: below that nobody sees a camera stop

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

/// Does motion in one place ebb over several frames, as when people settle? Film stops between two.
bool ebbs(const StopCurves& curves, FrameSpan shot, FrameSpan stop) {
    constexpr float even_scale = 0.9985f, in_one_place = 1.6f, nearly_all = 0.8f, nearly_none = 0.2f;
    constexpr Frame late = 6, several = 3;
    const FrameSpan before{std::max(shot.first + near_by, stop.first - before_a_stop + 1), stop.first + 1},
        after{stop.first + far / 2, std::min(stop.end, stop.first + 2 * far)};
    if (before.length() < before_a_stop / 2 || after.empty()) return false;
    const bool nears =
        median(curves.scale, {stop.first + 1, std::min(stop.end, stop.first + far)}) < even_scale;
    const float floor = median(curves.change_1, after);
    const float motion = lying_at(0.75, curves.change_1, before) - floor;
    if (nears || motion < 0.8f * floor + coding_noise ||
        median(curves.ground_1, before) > in_one_place * median(curves.ground_1, after) + exact_noise / 2)
        return false;
    const auto moved = [&](Frame frame) { return at(curves.change_1, frame) - floor; };
    Frame last = std::min(stop.first + late, stop.end - 1);
    while (last > before.first && moved(last) < nearly_none * motion)
        --last;
    Frame ebbing = 0;
    while (last - ebbing > before.first && moved(last - ebbing) >= nearly_none * motion &&
           moved(last - ebbing) < nearly_all * motion)
        ++ebbing;
    return ebbing >= several;
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
