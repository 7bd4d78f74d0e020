#include "film/decoupage.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>

namespace decoupage {

const Track& Decoupage::track(std::string_view name) const {
    static const Track none{};
    const auto found = tracks.find(name);
    return found == tracks.end() ? none : found->second;
}

namespace {

Shot::Kind kind_of(const std::string& label) {
    if (label == "card") return Shot::Kind::card;
    if (label == "black") return Shot::Kind::black;
    return Shot::Kind::picture;
}

} // namespace

std::vector<Shot> number_shots(const Track& transitions, const Track& shots) {
    std::map<Frame, const Segment*> ending, beginning;
    for (const Segment& transition : transitions.segments) {
        ending[transition.span.end] = &transition;
        beginning[transition.span.first] = &transition;
    }
    const auto at = [](const auto& places, Frame frame) {
        const auto found = places.find(frame);
        return found == places.end() ? Segment{} : *found->second;
    };
    std::vector<Shot> result;
    int number = 0;
    for (const Segment& segment : shots.segments) {
        if (segment.label == "transition" || segment.span.empty()) continue;
        Shot shot;
        shot.kind = kind_of(segment.label);
        shot.number = shot.kind == Shot::Kind::black ? 0 : ++number;
        shot.span = segment.span;
        shot.before = at(ending, segment.span.first);
        shot.after = at(beginning, segment.span.end);
        result.push_back(std::move(shot));
    }
    return result;
}

std::vector<FrameSpan> shot_spans(std::span<const Shot> shots) {
    std::vector<FrameSpan> spans;
    for (const Shot& shot : shots)
        spans.push_back(shot.span);
    return spans;
}

std::vector<Name> names_where_they_are(const Decoupage& decoupage) {
    std::vector<FrameSpan> scenes;
    for (const Segment& scene : decoupage.track("scenes").segments)
        scenes.push_back(scene.span);
    return names_in_force(decoupage.namings, shot_spans(decoupage.shots), scenes, decoupage.times.frames());
}

const char* name_of(Shot::Kind kind) {
    switch (kind) {
    case Shot::Kind::card:
        return "card";
    case Shot::Kind::black:
        return "black";
    case Shot::Kind::picture:
        break;
    }
    return "picture";
}

StillChoice choose_stills(const std::vector<Shot>& shots, const std::vector<Frame>& kept) {
    StillChoice choice;
    std::vector<Frame> needed;
    for (const Shot& shot : shots) {
        const Frame middle = (shot.span.first + shot.span.end) / 2;
        std::optional<Frame> best;
        for (auto frame = std::lower_bound(kept.begin(), kept.end(), shot.span.first);
             frame != kept.end() && *frame < shot.span.end; ++frame)
            if (!best || std::abs(*frame - middle) < std::abs(*best - middle)) best = *frame;
        if (best)
            needed.push_back(*best);
        else
            choice.missing.push_back(middle);
    }
    std::set_difference(kept.begin(), kept.end(), needed.begin(), needed.end(),
                        std::back_inserter(choice.spare));
    return choice;
}

} // namespace decoupage
