#include "film/track.hpp"

#include <algorithm>

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

std::vector<Segment> cut_to(Frame frames, std::vector<Segment> segments) {
    std::erase_if(segments, [&](const Segment& segment) {
        return segment.span.first >= frames && !(segment.span.empty() && segment.span.first == frames);
    });
    for (Segment& segment : segments)
        segment.span.end = std::min(segment.span.end, frames);
    return segments;
}

} // namespace decoupage
