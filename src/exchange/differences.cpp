#include "exchange/differences.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace decoupage::exchange {

namespace {

using Deed = Correction::Deed;

/// Frames, half a second of most films: an editor moves a cut by a few; what lies further off is another one.
constexpr Frame near_enough = 12;

Correction entry(Deed deed, Segment taken, Segment put) {
    return {0, deed, std::move(taken), std::move(put), {}, {}};
}

Segment plain(const Segment& segment) {
    return {segment.span, segment.label, 1, segment.detail};
}

Frame distance(FrameSpan one, FrameSpan other) {
    return std::abs(one.first - other.first) + std::abs(one.end - other.end);
}

bool is_near(FrameSpan one, FrameSpan other) {
    return shared_frames(one, other) > 0 ||
           std::max<Frame>(one.first - other.end, other.first - one.end) <= near_enough;
}

/// What the file says, and what stands, as long as neither has found its other.
struct Unmatched {
    std::vector<Segment> standing, said;
};

/// Takes out what agrees.
Unmatched without_equals(const Track& track, const Said& said) {
    const auto agrees = [&](const Segment& stands, const Segment& says) {
        if (said.extent == Said::Extent::points)
            return says.span.first >= stands.span.first - said.slack &&
                   says.span.first <= stands.span.end + said.slack;
        return stands.span == says.span && (says.label.empty() || says.label == stands.label) &&
               (says.detail.empty() || says.detail == stands.detail);
    };
    Unmatched left{track.segments, {}};
    auto from = left.standing.begin(); // both are in order
    for (const Segment& says : *said.transitions) {
        const auto found = std::find_if(from, left.standing.end(),
                                        [&](const Segment& stands) { return agrees(stands, says); });
        if (found == left.standing.end()) {
            left.said.push_back(says);
            continue;
        }
        from = left.standing.erase(found);
    }
    if (said.extent == Said::Extent::points) // with what a film begins, no shot changes
        std::erase_if(left.standing, [](const Segment& stands) { return stands.span.first == 0; });
    return left;
}

Segment as_put(const Segment& says, const Segment* stood) {
    Segment put = plain(says);
    if (!put.label.empty()) return put;
    const bool keeps = stood != nullptr && (stood->label == "cut") == put.span.empty();
    put.label = put.span.empty() ? "cut" : keeps ? stood->label : "other";
    if (keeps) put.detail = stood->detail;
    return put;
}

Correction changed(const Segment& stood, const Segment& says) {
    Segment put = as_put(says, &stood);
    const bool same_kind = put.label == stood.label && (put.detail.empty() || put.detail == stood.detail);
    if (same_kind) put.detail = stood.detail;
    return entry(same_kind ? Deed::move : Deed::retype, plain(stood), std::move(put));
}

/// One round: with these in force, the film is as the file says, unless one of them took more than it named.
std::vector<Correction> round_of(const Track& track, const Said& said) {
    Unmatched left = without_equals(track, said);
    std::vector<Correction> corrections, additions;
    for (const Segment& says : left.said) {
        const auto nearest = std::ranges::min_element(
            left.standing, {}, [&](const Segment& stands) { return distance(stands.span, says.span); });
        if (nearest == left.standing.end() || !is_near(nearest->span, says.span)) {
            additions.push_back(entry(Deed::add, {}, as_put(says, nullptr)));
            continue;
        }
        corrections.push_back(changed(*nearest, says));
        left.standing.erase(nearest);
    }
    for (const Segment& stands : left.standing)
        corrections.push_back(entry(Deed::remove, plain(stands), {}));
    std::ranges::move(additions, std::back_inserter(corrections));
    return corrections;
}

} // namespace

std::vector<Correction> transition_differences(const Track& standing, const Said& said, Frame frames) {
    std::vector<Correction> all;
    Track track = standing;
    for (int round = 0; round < 3; ++round) {
        std::vector<Correction> more = round_of(track, said);
        if (more.empty()) break;
        for (Correction& correction : more)
            correction.number = 1; // in force: what it puts is nobody's finding
        track = corrected(std::move(track), more, frames);
        for (Correction& correction : more)
            correction.number = 0;
        std::ranges::move(more, std::back_inserter(all));
    }
    return all;
}

Differences differences(const Decoupage& decoupage, const Said& said) {
    Differences found;
    found.remarks = said.remarks;
    const Frame frames = decoupage.times.frames();
    if (said.transitions)
        found.corrections = transition_differences(decoupage.track("transitions"), said, frames);
    const Track& scenes = decoupage.track("scenes");
    if (said.scenes && scenes.segments.empty() && !said.scenes->empty())
        found.remarks.push_back("No scenes are known of this film, so none can be corrected.");
    else if (said.scenes)
        std::ranges::move(scene_differences(scenes, *said.scenes, frames),
                          std::back_inserter(found.corrections));
    found.namings = name_differences(decoupage, said.names, found.remarks);
    found.annotatings = annotation_differences(decoupage, said, found.remarks);
    for (Correction& correction : found.corrections)
        correction.author = said.author;
    for (Naming& naming : found.namings)
        if (naming.author.empty()) naming.author = said.author;
    return found;
}

} // namespace decoupage::exchange
