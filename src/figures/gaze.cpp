#include "figures/gaze.hpp"

#include <algorithm>
#include <utility>

namespace decoupage {

std::optional<LookIntoLens> look_into_lens_of(const Decoupage& decoupage, FrameSpan shot) {
    std::optional<LookIntoLens> surest;
    for (const Segment& gaze : decoupage.track("gaze").segments) {
        if (gaze.span.first >= shot.end || shot.first >= gaze.span.end) continue;
        const LookIntoLens one{gaze.label == "into_lens", static_cast<double>(gaze.confidence)};
        if (!surest || std::pair(one.value, one.confidence) > std::pair(surest->value, surest->confidence))
            surest = one;
    }
    return surest;
}

} // namespace decoupage
