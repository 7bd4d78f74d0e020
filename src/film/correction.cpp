#include "film/correction.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// By how many frames a reading may find a transition beside where it was when a person spoke of it.
constexpr Frame near_enough = 1;

Frame gap(FrameSpan one, FrameSpan other) {
    return std::max<Frame>({0, one.first - other.end, other.first - one.end});
}

void take(Track& track, FrameSpan span) {
    std::vector<Segment>& segments = track.segments;
    const auto taken = std::erase_if(
        segments, [&](const Segment& segment) { return exclude_each_other(segment.span, span); });
    if (taken > 0) return;
    const auto nearest =
        std::min_element(segments.begin(), segments.end(), [&](const Segment& a, const Segment& b) {
            return gap(a.span, span) < gap(b.span, span);
        });
    if (nearest != segments.end() && nearest->correction == 0 && gap(nearest->span, span) <= near_enough)
        segments.erase(nearest);
}

void put(Track& track, const Correction& correction) {
    Segment segment = correction.put;
    segment.confidence = 1;
    segment.correction = correction.number;
    std::vector<Segment>& segments = track.segments;
    std::erase_if(segments,
                  [&](const Segment& other) { return exclude_each_other(other.span, segment.span); });
    const auto after = std::upper_bound(segments.begin(), segments.end(), segment,
                                        [](const Segment& a, const Segment& b) { return a.span < b.span; });
    segments.insert(after, std::move(segment));
}

} // namespace

const char* name_of(Correction::Deed deed) {
    switch (deed) {
    case Correction::Deed::remove:
        return "remove";
    case Correction::Deed::retype:
        return "retype";
    case Correction::Deed::move:
        return "move";
    case Correction::Deed::undo:
        return "undo";
    case Correction::Deed::redo:
        return "redo";
    case Correction::Deed::add:
        break;
    }
    return "add";
}

Corrections standing(std::span<const Correction> log) {
    return standing_of(log);
}

std::vector<std::int64_t> spoken_of(std::span<const Correction> log) {
    return spoken_numbers(log);
}

bool exclude_each_other(FrameSpan one, FrameSpan other) {
    if (one.empty() || other.empty()) return one.first <= other.end && other.first <= one.end;
    return shared_frames(one, other) > 0;
}

Track corrected(Track found, std::span<const Correction> in_force, Frame frames) {
    for (const Correction& correction : in_force) {
        if (correction.takes()) take(found, correction.taken.span);
        if (correction.puts() && correction.put.span.end <= frames) put(found, correction);
    }
    return found;
}

} // namespace decoupage
