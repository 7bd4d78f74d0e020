#include "film/correction.hpp"

#include <algorithm>
#include <cstdlib>

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

/// By how many frames a reading may find a scene's beginning beside where it was: half a dissolve.
constexpr Frame near_enough_scene = 12;

void take_scene(Track& track, Frame frame) {
    std::vector<Segment>& scenes = track.segments;
    const auto nearest = std::ranges::min_element(
        scenes, {}, [&](const Segment& scene) { return std::abs(scene.span.first - frame); });
    if (nearest == scenes.end() || nearest == scenes.begin() ||
        std::abs(nearest->span.first - frame) > near_enough_scene)
        return;
    std::prev(nearest)->span.end = nearest->span.end;
    scenes.erase(nearest);
}

void put_scene(Track& track, const Correction& correction) {
    std::vector<Segment>& scenes = track.segments;
    const Frame frame = correction.put.span.first;
    const auto there =
        std::ranges::find_if(scenes, [&](const Segment& scene) { return scene.span.contains(frame); });
    if (there == scenes.end()) return;
    if (there->span.first == frame) { // found already: confirmed
        there->confidence = 1;
        there->correction = correction.number;
        return;
    }
    Segment begun{{frame, there->span.end}, there->label, 1, "", correction.number};
    there->span.end = frame;
    scenes.insert(std::next(there), std::move(begun));
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

bool is_of_scenes(const Correction& correction) {
    return (correction.takes() && correction.taken.label == scene_label) ||
           (correction.puts() && correction.put.label == scene_label);
}

bool exclude_each_other(FrameSpan one, FrameSpan other) {
    if (one.empty() || other.empty()) return one.first <= other.end && other.first <= one.end;
    return shared_frames(one, other) > 0;
}

Track corrected(Track found, std::span<const Correction> in_force, Frame frames) {
    for (const Correction& correction : in_force) {
        if (is_of_scenes(correction)) continue;
        if (correction.takes()) take(found, correction.taken.span);
        if (correction.puts() && correction.put.span.end <= frames) put(found, correction);
    }
    return found;
}

Track corrected_scenes(Track found, std::span<const Correction> in_force, Frame frames) {
    for (const Correction& correction : in_force) {
        if (!is_of_scenes(correction)) continue;
        if (correction.takes()) take_scene(found, correction.taken.span.first);
        if (correction.puts() && correction.put.span.first < frames) put_scene(found, correction);
    }
    return found;
}

} // namespace decoupage
