#include "figures/transitions.hpp"

#include <algorithm>
#include <iterator>

namespace decoupage {

std::size_t kind_index(std::string_view label) {
    const auto found = std::find(transition_kinds.begin(), transition_kinds.end(), label);
    return found == transition_kinds.end() ? transition_kinds.size() - 1
                                           : static_cast<std::size_t>(found - transition_kinds.begin());
}

std::array<int, 6> count_by_kind(const Track& transitions) {
    std::array<int, 6> counts{};
    for (const Segment& transition : transitions.segments)
        ++counts[kind_index(transition.label)];
    return counts;
}

std::vector<Segment> doubtful(const Track& track) {
    std::vector<Segment> result;
    std::copy_if(track.segments.begin(), track.segments.end(), std::back_inserter(result),
                 [](const Segment& segment) { return segment.confidence < doubtful_below; });
    return result;
}

} // namespace decoupage
