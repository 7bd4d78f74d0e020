#include "analysers/patterns/shots.hpp"

#include "analysers/scenes/beside.hpp"
#include "analysers/scenes/shots.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace decoupage::patterns {

namespace {

constexpr std::array<std::string_view, 8> scales{
    "extreme_long",      "long",     "medium_long",     "medium", "medium_close_up",
    "shoulder_close_up", "close_up", "extreme_close_up"};

void add_cuts(const Track& transitions, std::vector<PatternShot>& shots) {
    std::size_t next = 0;
    for (PatternShot& shot : shots) {
        while (next < transitions.segments.size() && transitions.segments[next].span.first < shot.span.first)
            ++next;
        shot.after_cut = next < transitions.segments.size() && transitions.segments[next].label == "cut" &&
                         transitions.segments[next].span.first == shot.span.first;
    }
}

} // namespace

std::vector<PatternShot> pattern_shots(const Evidence& evidence) {
    std::vector<PatternShot> shots;
    scenes::Beside setups(evidence.track("setups")), scale(evidence.track("scale")),
        palettes(evidence.track("palette"));
    const auto& all_scenes = evidence.track("scenes").segments;
    std::size_t at_scene = 0;
    for (const Segment& segment : evidence.track("shots").segments) {
        if (segment.label != "picture" && segment.label != "card") continue;
        PatternShot shot;
        shot.span = segment.span;
        shot.length = seconds(evidence.times().length(segment.span));
        shot.is_card = segment.label == "card";
        if (const Segment* there = setups.at(shot.span)) shot.setup = scenes::whole_in(there->detail);
        if (const Segment* there = palettes.at(shot.span)) shot.palette = scenes::swatches_in(there->detail);
        if (const Segment* there = scale.at(shot.span)) {
            const auto named = std::ranges::find(scales, there->label);
            if (named != scales.end()) shot.nearness = static_cast<int>(named - scales.begin());
        }
        while (at_scene + 1 < all_scenes.size() && all_scenes[at_scene].span.end <= shot.span.first)
            ++at_scene;
        shot.scene = at_scene;
        shots.push_back(std::move(shot));
    }
    scenes::add_persons(evidence.track("persons"), shots);
    add_cuts(evidence.track("transitions"), shots);
    return shots;
}

std::vector<Stretch> by_scene(const std::vector<PatternShot>& shots) {
    std::vector<Stretch> scenes;
    for (std::size_t i = 0; i < shots.size(); ++i) {
        if (i == 0 || shots[i].scene != shots[i - 1].scene) scenes.push_back({i, i});
        scenes.back().end = i + 1;
    }
    return scenes;
}

Segment finding(const std::vector<PatternShot>& shots, Stretch stretch, const char* label, double confidence,
                std::string detail) {
    return {{shots[stretch.first].span.first, shots[stretch.end - 1].span.end},
            label,
            static_cast<float>(confidence),
            std::move(detail)};
}

} // namespace decoupage::patterns
