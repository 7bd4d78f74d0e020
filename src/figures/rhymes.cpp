#include "figures/rhymes.hpp"

#include <algorithm>
#include <sstream>

namespace decoupage {

namespace {

const Segment* of_shot(const Track& track, FrameSpan shot) {
    const auto found = std::ranges::lower_bound(track.segments, shot.first, {},
                                                [](const Segment& segment) { return segment.span.first; });
    return found != track.segments.end() && found->span == shot ? &*found : nullptr;
}

/// The number of the shot that begins with this frame; 0 where none does.
int number_of(const std::vector<Shot>& shots, Frame first) {
    const auto found =
        std::ranges::lower_bound(shots, first, {}, [](const Shot& shot) { return shot.span.first; });
    return found != shots.end() && found->span.first == first ? found->number : 0;
}

} // namespace

std::optional<int> setup_of(const Track& setups, FrameSpan shot) {
    const Segment* segment = of_shot(setups, shot);
    int number = 0;
    if (segment == nullptr || !(std::istringstream(segment->detail) >> number) || number < 1) return {};
    return number;
}

std::vector<Rhyme> rhymes_of(const Decoupage& decoupage, FrameSpan shot) {
    std::vector<Rhyme> rhymes;
    const Segment* segment = of_shot(decoupage.track("rhymes"), shot);
    if (segment == nullptr) return rhymes;
    std::istringstream words(segment->detail);
    Frame first = 0;
    double likeness = 0;
    char comma = 0;
    while (words >> first >> likeness) {
        if (const int number = number_of(decoupage.shots, first)) rhymes.push_back({number, likeness});
        words >> comma;
    }
    return rhymes;
}

} // namespace decoupage
