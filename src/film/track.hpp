#pragma once
/// What analysers find: spans with labels, in order.

#include "time/clock.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// A span of frames with a label of its track's card ("cut", "letterbox", "black_and_white").
struct Segment {
    FrameSpan span;
    std::string label;
    float confidence = 1.0f; ///< 0 to 1: of findings with 0.8, 80 % are true
    std::string detail;      ///< free, short, for people and exports: "white", "2.35:1", "iris"; may be empty
    std::int64_t correction =
        0; ///< of which a person said so: that correction's number; 0 for what was found
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// Segments in order of `span.first`; they may touch, and overlap only where the track's card allows it.
struct Track {
    std::string name;
    std::vector<Segment> segments;
    friend bool operator==(const Track&, const Track&) = default;
};

/// Adds a segment at the end; where the last one touches it with the same label and detail, that goes on
/// instead. One that is empty stands by itself.
void add_joined(std::vector<Segment>& segments, const Segment& segment);

/// What a film's first `frames` frames have of them: what begins later is left out, and what goes on, cut.
std::vector<Segment> cut_to(Frame frames, std::vector<Segment> segments);

} // namespace decoupage
