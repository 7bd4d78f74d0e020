#include "analysers/transitions/even_blends.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::analysers;

namespace {

constexpr Frame frames = 200;
constexpr FrameSpan even{80, 120}; ///< of a dissolve that begins a frame before it and ends two after it

void set(std::vector<float>& curve, FrameSpan span, const std::function<float(Frame)>& value) {
    for (Frame frame = span.first; frame < span.end; ++frame)
        curve[static_cast<std::size_t>(frame)] = value(frame);
}

/// A still camera before somebody who is elsewhere after the span; of eight frames, so many levels.
TransitionCurves dissolve(const std::function<float(Frame)>& levels = [](Frame) { return 8.0f; }) {
    TransitionCurves curves = TransitionCurves::at_rest(frames);
    curves.level.assign(static_cast<std::size_t>(frames), 120);
    curves.strokes.assign(static_cast<std::size_t>(frames), 3);
    for (std::size_t reach = 0; reach < 3; ++reach) {
        set(curves.rest[reach], even, [](Frame) { return 0.01f; });
        set(curves.contrast_between[reach], even,
            [&](Frame frame) { return levels(frame) * static_cast<float>(blend_reaches[reach]) / 4; });
    }
    return curves;
}

} // namespace

TEST_CASE("what changes evenly within one set-up is a dissolve") {
    const auto found = propose_even_blends(dissolve());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Proposal::Kind::blend);
    CHECK(found[0].span == FrameSpan{79, 122});
    CHECK(found[0].log_odds > 0);
}

TEST_CASE("what speeds up or slows down is somebody who moves") {
    CHECK(propose_even_blends(dissolve([](Frame frame) {
              return 8 + 4 * std::sin(static_cast<float>(frame) / 6);
          })).empty());
}

TEST_CASE("what changes before it as much, or after it, goes on moving") {
    for (const FrameSpan beside : {FrameSpan{50, 80}, FrameSpan{120, 150}}) {
        TransitionCurves curves = dissolve();
        set(curves.contrast_between[0], beside, [](Frame) { return 4.0f; });
        CHECK(propose_even_blends(curves).empty());
    }
}

TEST_CASE("what a mixture over more frames leaves unexplained is movement") {
    TransitionCurves curves = dissolve();
    set(curves.rest[2], even, [](Frame) { return 0.2f; });
    CHECK(propose_even_blends(curves).empty());
}

TEST_CASE("light that changes, letters that come and a camera that moves are no dissolves") {
    TransitionCurves lit = dissolve(), titled = dissolve(), moved = dissolve();
    set(lit.level, {100, frames}, [](Frame) { return 160.0f; });
    CHECK(propose_even_blends(lit).empty());
    set(titled.strokes, {100, frames}, [](Frame) { return 12.0f; });
    CHECK(propose_even_blends(titled).empty());
    moved.camera.right.assign(static_cast<std::size_t>(frames), 0.002f);
    CHECK(propose_even_blends(moved).empty());
}

TEST_CASE("a film too short to see what lies beside has none") {
    CHECK(propose_even_blends(TransitionCurves::at_rest(0)).empty());
    CHECK(propose_even_blends(TransitionCurves::at_rest(10)).empty());
}
