#include "analysers/transitions/prices.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

/// From 0 at `none` to 1 at `all`.
float risen(float value, float none, float all) {
    return std::clamp((value - none) / (all - none), 0.0f, 1.0f);
}

bool is_lit_ground(const TransitionCurves& curves, Frame frame) {
    const Ground ground = ground_at(curves, frame);
    return ground == Ground::white || ground == Ground::other;
}

/// Into a flash that whitens everything, or out of it, and the old picture is back.
float price_of_flash(const TransitionCurves& curves, const Proposal& proposal) {
    const Frame frame = proposal.span.first;
    if (!proposal.is_cut() || !(is_lit_ground(curves, frame - 1) || is_lit_ground(curves, frame))) return 0;
    return 5 * flash_share(return_likeness(curves, frame));
}

/// The greatest likeness of a picture before a span and one after it, light apart, at the least lag that
/// spans it; 0 where none does.
float likeness_across(const TransitionCurves& curves, FrameSpan span) {
    const auto lag = std::ranges::find_if(likeness_lags, [&](int frames) { return frames > span.length(); });
    if (lag == likeness_lags.end()) return 0;
    float greatest = 0;
    for (Frame after = span.end; after < span.first + *lag; ++after)
        greatest = std::max(greatest, value_at(curves.likeness_at(*lag), after, 0));
    return greatest;
}

} // namespace

float rolling(const TransitionCurves& curves, FrameSpan span) {
    constexpr Frame second = 24;
    float sum = 0, way = 0;
    for (Frame frame = span.first - second; frame < span.end + second; ++frame) {
        const float degrees =
            value_at(curves.camera.roll, frame, 0) * value_at(curves.camera.share, frame, 0);
        sum += degrees;
        way += std::abs(degrees);
    }
    const float steady = std::abs(sum) / std::max(way, 1.0f); // to one side all the time, or it only trembles
    return risen(std::abs(sum), 5, 10) * risen(steady, 0.85f, 0.93f);
}

float relit(const TransitionCurves& curves, FrameSpan span) {
    const float before = value_near(curves.level, span.first - 1), after = value_near(curves.level, span.end);
    const float doublings = std::abs(std::log2((before + 1) / (after + 1)));
    return risen(doublings, 0.75f, 1.5f) * risen(likeness_across(curves, span), 0.4f, 0.6f);
}

float price_of(const TransitionCurves& curves, const Proposal& proposal) {
    constexpr float of_the_surest = 6;
    if (proposal.kind != Proposal::Kind::wipe) return price_of_flash(curves, proposal);
    return of_the_surest * std::max(rolling(curves, proposal.span), relit(curves, proposal.span));
}

} // namespace decoupage::analysers
