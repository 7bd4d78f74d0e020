#include "analysers/sound_edges/bridges.hpp"

#include <algorithm>
#include <optional>

namespace decoupage::analysers::edges {

namespace {

/// The middle of a transition: a cut's own frame.
Frame middle(const Segment& transition) {
    return (transition.span.first + transition.span.end) / 2;
}

/// One way in which a stretch of sound lies over a change of shot.
std::optional<Segment> bridge(const Segment& sound, Frame change, const FrameTimes& times, double longest) {
    constexpr double least = 0.4; // seconds to either side: what is nearer lies on the cut
    const double before = seconds(times.at(change) - times.at(sound.span.first));
    const double after = seconds(times.at(sound.span.end) - times.at(change));
    if (before < least || after < least) return std::nullopt;
    Segment found{{change, change}, "over", sound.confidence, sound.label};
    if (before <= longest && after > before)
        found = {{sound.span.first, change}, "ahead", 0.8F * sound.confidence, sound.label};
    else if (after <= longest && before > after)
        found = {{change, sound.span.end}, "after", 0.8F * sound.confidence, sound.label};
    return found;
}

/// What tells most comes first.
int rank(const Segment& segment) {
    return segment.label == "over" ? 1 : 0;
}

} // namespace

std::vector<Segment> bridges(const Track& transitions, std::span<const Track* const> heard,
                             const FrameTimes& times, double longest_seconds) {
    std::vector<Segment> found;
    for (const Segment& transition : transitions.segments) {
        std::optional<Segment> best;
        for (const Track* track : heard)
            for (const Segment& sound : track->segments) {
                if (!sound.span.contains(middle(transition))) continue;
                const auto one = bridge(sound, middle(transition), times, longest_seconds);
                if (one && (!best || rank(*one) < rank(*best))) best = one;
            }
        if (best) found.push_back(*best);
    }
    std::ranges::stable_sort(found, {}, [](const Segment& segment) { return segment.span.first; });
    return found;
}

} // namespace decoupage::analysers::edges
