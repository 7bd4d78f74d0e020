#include "exchange/differences.hpp"

#include <algorithm>
#include <cstdlib>

namespace decoupage::exchange {

namespace {

using Deed = Correction::Deed;

/// A beginning that lies no further off has moved: as far as a correction finds it again.
constexpr Frame near_enough_to_move = 12;

/// The film's own beginning is nobody's to correct.
std::vector<Frame> beginnings(const std::vector<Segment>& scenes, Frame frames) {
    std::vector<Frame> first;
    for (const Segment& scene : scenes)
        if (scene.span.first > 0 && scene.span.first < frames) first.push_back(scene.span.first);
    std::ranges::sort(first);
    first.erase(std::unique(first.begin(), first.end()), first.end());
    return first;
}

Segment scene_beginning(Frame frame) {
    return {{frame, frame}, scene_label, 1, ""};
}

} // namespace

std::vector<Correction> scene_differences(const Track& standing, const std::vector<Segment>& said,
                                          Frame frames) {
    const std::vector<Frame> stand = beginnings(standing.segments, frames), say = beginnings(said, frames);
    std::vector<Frame> gone, new_ones;
    std::ranges::set_difference(stand, say, std::back_inserter(gone));
    std::ranges::set_difference(say, stand, std::back_inserter(new_ones));
    std::vector<Correction> corrections, additions;
    for (const Frame frame : new_ones) {
        const auto nearest =
            std::ranges::min_element(gone, {}, [&](Frame other) { return std::abs(other - frame); });
        if (nearest == gone.end() || std::abs(*nearest - frame) > near_enough_to_move) {
            additions.push_back({0, Deed::add, {}, scene_beginning(frame), {}, {}});
            continue;
        }
        corrections.push_back({0, Deed::move, scene_beginning(*nearest), scene_beginning(frame), {}, {}});
        gone.erase(nearest);
    }
    for (const Frame frame : gone)
        corrections.push_back({0, Deed::remove, scene_beginning(frame), {}, {}, {}});
    std::ranges::move(additions, std::back_inserter(corrections));
    return corrections;
}

} // namespace decoupage::exchange
