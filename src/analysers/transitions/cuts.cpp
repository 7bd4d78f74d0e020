#include "analysers/transitions/events.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::analysers {

namespace {

/// How far the part of the later picture jumps from the frame before to this one: 1 at a cut between still
/// shots.
float part_jump(const std::vector<float>& part, Frame frame) {
    const float now = std::clamp(value_at(part, frame, 0.5f), -0.3f, 1.3f);
    const float before = std::clamp(value_at(part, frame - 1, 0.5f), -0.3f, 1.3f);
    return std::clamp(now - before, -0.5f, 1.2f);
}

/// The least likeness between a frame and one 2 to 6 later among the frames before the cut, and among those
/// after it; of the two the lesser: how alike pictures of one shot are just here.
float steadiness(const TransitionCurves& curves, Frame frame) {
    float least = 1;
    for (const int lag : {2, 3, 4, 6})
        least = std::min({least, value_at(curves.likeness_at(lag), frame - 1, 1),
                          value_at(curves.likeness_at(lag), frame + lag, 1)});
    return least;
}

/// The greatest unlikeness of neighbouring frames near the cut, itself left out.
float unrest(const TransitionCurves& curves, Frame frame) {
    float most = 0;
    for (const int offset : {-3, -2, -1, 1, 2, 3})
        most = std::max(most, 1 - value_at(curves.likeness_at(1), frame + offset, 1));
    return most;
}

/// A picture that is there in one frame and black in the next, or the other way round, and does not come
/// back. The fitted weights take the two cuts on either side of a single black frame for unrest.
bool cuts_with_black(const TransitionCurves& curves, Frame frame, float returning) {
    const bool black_before = ground_at(curves, frame - 1) == Ground::black;
    const bool black_here = ground_at(curves, frame) == Ground::black;
    return black_before != black_here && value_at(curves.difference, frame, 0) > 20 && returning < 0.4f;
}

/// Weights fitted by logistic regression on 210 sequences of 600 frames composed from undisturbed shots of
/// the clips named *tune*: cuts, jump cuts, gaps of black, dissolves, fades, flashes, whip pans, occlusions,
/// changes of light, flicker, shake, grain, bars, darkness, double and triple speed.
float log_odds_at(const TransitionCurves& curves, Frame frame) {
    const auto unlike = [&](Frame f) { return 1 - value_at(curves.likeness_at(1), f, 1); };
    const float before = std::max(unlike(frame - 1), unlike(frame - 2));
    const float after = std::max(unlike(frame + 1), unlike(frame + 2));
    const float within = std::min(value_at(curves.likeness_at(2), frame - 1, 1),
                                  value_at(curves.likeness_at(2), frame + 2, 1));
    const float returning = return_likeness(curves, frame);
    const float contrast_to_unrest = std::log2((unlike(frame) + 0.02f) / (unrest(curves, frame) + 0.04f));
    float sum = -2.731f;
    sum += -3.728f * std::clamp(1 - unlike(frame), -0.2f, 1.0f);
    sum += 0.503f * std::clamp(value_at(curves.unexplained, frame, 0), 0.0f, 1.3f);
    sum += -0.096f * std::clamp(std::log2(value_at(curves.difference, frame, 0) + 0.3f), -1.0f, 6.0f);
    sum += -2.560f * std::min(before, after);
    sum += 0.787f * std::max(before, after);
    sum += -4.613f * returning;
    sum += 0.590f * std::clamp(std::log2(value_at(curves.histogram, frame, 0) + 1), 0.0f, 7.0f);
    sum += 2.659f * part_jump(curves.part[0], frame);
    sum += 1.323f * part_jump(curves.part[1], frame);
    sum += 1.448f * part_jump(curves.part[2], frame);
    sum += 0.051f * std::clamp(within, -0.2f, 1.0f);
    sum += 0.271f * std::clamp(contrast_to_unrest, -2.0f, 4.0f);
    sum += -0.488f * std::clamp(steadiness(curves, frame) - returning, -1.0f, 1.2f);
    sum -= 4 * flash_share(returning); // set by hand
    return cuts_with_black(curves, frame, returning) ? std::max(sum, -1.0f) + 6 : sum;
}

} // namespace

float return_likeness(const TransitionCurves& curves, Frame frame) {
    float most = -0.2f;
    for (const int lag : {2, 3, 4, 6, 8, 12}) {
        const auto& likeness = curves.likeness_at(lag);
        for (int after = 1; after < lag; ++after)
            if (frame + after - lag >= 0) most = std::max(most, value_at(likeness, frame + after, -1));
    }
    return std::min(most, 1.0f);
}

float flash_share(float returning) {
    return std::clamp((returning - 0.85f) / 0.1f, 0.0f, 1.0f);
}

std::vector<Proposal> propose_cuts(const TransitionCurves& curves) {
    std::vector<Proposal> proposals;
    for (Frame frame = 1; frame < curves.frames; ++frame) {
        if (value_at(curves.likeness_at(1), frame, 1) > 0.9f && value_at(curves.changed, frame, 0) < 0.1f &&
            value_at(curves.difference, frame, 0) < 24)
            continue; // nothing happened
        const float log_odds = log_odds_at(curves, frame);
        if (log_odds > -4) proposals.push_back({{frame, frame}, log_odds, Proposal::Kind::cut});
    }
    return proposals;
}

} // namespace decoupage::analysers
