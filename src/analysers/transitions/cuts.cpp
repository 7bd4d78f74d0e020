#include "analysers/transitions/events.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::analysers {

namespace {

/// Value at an index that may lie outside.
float at(const std::vector<float>& curve, Frame frame, float outside) {
    return frame < 0 || frame >= static_cast<Frame>(curve.size()) ? outside
                                                                  : curve[static_cast<std::size_t>(frame)];
}

/// The greatest likeness between a frame up to 11 before the cut and one up to 11 after it: high where the
/// old picture returns (a flash, something passing the lens) or never went.
float return_likeness(const TransitionCurves& curves, Frame frame) {
    float most = -0.2f;
    for (const int lag : {2, 3, 4, 6, 8, 12}) {
        const auto& likeness = curves.likeness_at(lag);
        for (int after = 1; after < lag; ++after)
            if (frame + after - lag >= 0) most = std::max(most, at(likeness, frame + after, -1));
    }
    return std::min(most, 1.0f);
}

/// How far the part of the later picture jumps from the frame before to this one: 1 at a cut between still
/// shots.
float part_jump(const std::vector<float>& part, Frame frame) {
    const float now = std::clamp(at(part, frame, 0.5f), -0.3f, 1.3f);
    const float before = std::clamp(at(part, frame - 1, 0.5f), -0.3f, 1.3f);
    return std::clamp(now - before, -0.5f, 1.2f);
}

/// Weights fitted by logistic regression on 70 sequences of 600 frames composed from undisturbed shots of the
/// clips named *tune* (cuts, dissolves, fades, flashes, whip pans, occlusions, changes of light, shake,
/// grain, darkness, double and triple speed).
float log_odds_at(const TransitionCurves& curves, Frame frame) {
    const auto unlike = [&](Frame f) { return 1 - at(curves.likeness_at(1), f, 1); };
    const float before = std::max(unlike(frame - 1), unlike(frame - 2));
    const float after = std::max(unlike(frame + 1), unlike(frame + 2));
    const float steady =
        std::min(at(curves.likeness_at(2), frame - 1, 1), at(curves.likeness_at(2), frame + 2, 1));
    const float difference = at(curves.difference, frame, 0);
    float sum = -6.721f;
    sum += -4.726f * std::clamp(1 - unlike(frame), -0.2f, 1.0f);
    sum += 0.103f * std::clamp(at(curves.unexplained, frame, 0), 0.0f, 1.3f);
    sum += 0.404f * std::clamp(std::log2(difference + 0.3f), -1.0f, 6.0f);
    sum += -1.775f * std::min(before, after);
    sum += -0.449f * std::max(before, after);
    sum += -6.823f * return_likeness(curves, frame);
    sum += 0.466f * std::clamp(std::log2(at(curves.histogram, frame, 0) + 1), 0.0f, 7.0f);
    sum += 3.852f * part_jump(curves.part[0], frame);
    sum += 3.282f * part_jump(curves.part[1], frame);
    sum += 2.239f * part_jump(curves.part[2], frame);
    sum += 0.291f * std::clamp(steady, -0.2f, 1.0f);
    return sum;
}

} // namespace

std::vector<Proposal> propose_cuts(const TransitionCurves& curves) {
    std::vector<Proposal> proposals;
    for (Frame frame = 1; frame < curves.frames; ++frame) {
        if (at(curves.likeness_at(1), frame, 1) > 0.9f && at(curves.changed, frame, 0) < 0.1f &&
            at(curves.difference, frame, 0) < 24)
            continue; // nothing happened
        const float log_odds = log_odds_at(curves, frame);
        if (log_odds > -4) proposals.push_back({{frame, frame}, log_odds});
    }
    return proposals;
}

} // namespace decoupage::analysers
