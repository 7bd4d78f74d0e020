#include "film/track.hpp"

namespace decoupage {

void add_joined(std::vector<Segment>& segments, const Segment& segment) {
    if (!segments.empty() && !segment.span.empty()) {
        Segment& last = segments.back();
        if (last.label == segment.label && last.detail == segment.detail &&
            last.span.end == segment.span.first) {
            last.span.end = segment.span.end;
            return;
        }
    }
    segments.push_back(segment);
}

} // namespace decoupage
