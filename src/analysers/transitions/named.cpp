#include "analysers/transitions/named.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

const char* colour_of(Ground ground) {
    switch (ground) {
    case Ground::white:
        return "white";
    case Ground::other:
        return "grey";
    default:
        return "";
    }
}

/// The plain ground that a blend comes from or goes to, at `frame` or within two frames in steps of `way`:
/// the last of a fade is hardly seen.
Ground ground_beside(const TransitionCurves& curves, Frame frame, Frame way) {
    for (Frame step = 0; step <= 2; ++step)
        if (const Ground ground = ground_at(curves, frame + step * way); ground != Ground::picture)
            return ground;
    return Ground::picture;
}

/// Black decides before any other plain ground: a field that goes from black to white fades in.
Segment named_blend(const TransitionCurves& curves, const Proposal& blend) {
    const Ground before = ground_beside(curves, blend.span.first - 1, -1),
                 after = ground_beside(curves, blend.span.end, 1);
    Segment segment{blend.span, "dissolve", 0, ""};
    if (before == Ground::black || (before != Ground::picture && after == Ground::picture)) {
        segment.label = "fade_in";
        segment.detail = colour_of(before);
    } else if (after != Ground::picture) {
        segment.label = "fade_out";
        segment.detail = colour_of(after);
    }
    return segment;
}

/// A wipe from or to the middle is an iris.
Segment named_wipe(const TransitionCurves& curves, const Proposal& wipe) {
    const auto middle = static_cast<std::size_t>((wipe.span.first + wipe.span.end) / 2);
    constexpr std::size_t scale = 2; // a reach of 16: half a usual wipe
    const float straight =
        std::max(std::abs(curves.across[scale][middle]), std::abs(curves.down[scale][middle]));
    return {wipe.span, "wipe", 0, std::abs(curves.outward[scale][middle]) > straight ? "iris" : ""};
}

} // namespace

Segment named(const TransitionCurves& curves, const Proposal& found) {
    switch (found.kind) {
    case Proposal::Kind::cut:
        return {found.span, "cut", 0, ""};
    case Proposal::Kind::wipe:
        return named_wipe(curves, found);
    case Proposal::Kind::other:
        return {found.span, "other", 0, ""};
    default:
        return named_blend(curves, found);
    }
}

float confidence_of(float log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

} // namespace decoupage::analysers
