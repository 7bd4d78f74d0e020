#include "analysers/transitions/prices.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::analysers;

namespace {

constexpr Frame frames = 200;
constexpr FrameSpan span{80, 120};
const Proposal wipe{span, 4, Proposal::Kind::wipe}, dissolve{span, 4, Proposal::Kind::blend};

std::vector<float> whole(float value) {
    return std::vector<float>(static_cast<std::size_t>(frames), value);
}

TransitionCurves leaning(float degrees, float share) {
    TransitionCurves curves = TransitionCurves::at_rest(frames);
    curves.camera.roll = whole(degrees);
    curves.camera.share = whole(share);
    return curves;
}

/// All alike before the span and after it, in a light that changes from one level to another.
TransitionCurves lit(float before, float after, float likeness) {
    TransitionCurves curves = TransitionCurves::at_rest(frames);
    curves.level = whole(before);
    std::fill(curves.level.begin() + 100, curves.level.end(), after);
    curves.likeness.fill(whole(likeness));
    return curves;
}

} // namespace

TEST_CASE("a wipe while the camera rolls about its axis is hardly believed") {
    CHECK(price_of(leaning(0.3f, 0.8f), wipe) > 5);
    CHECK(price_of(leaning(-0.3f, 0.8f), wipe) > 5);
    CHECK(price_of(leaning(0.02f, 0.8f), wipe) == 0); // under two degrees in all
    CHECK(price_of(leaning(0.3f, 0), wipe) == 0);     // nothing can be followed
    CHECK(price_of(leaning(0.3f, 0.8f), dissolve) == 0);
}

TEST_CASE("a camera that trembles about its axis does not roll") {
    TransitionCurves curves = leaning(0, 0.8f);
    for (std::size_t i = 0; i < curves.camera.roll.size(); ++i)
        curves.camera.roll[i] = i % 2 == 0 ? 1.2f : -0.8f;
    CHECK(rolling(curves, span) == 0);
}

TEST_CASE("where the camera was not measured it does not roll") {
    CHECK(rolling(TransitionCurves::at_rest(frames), span) == 0);
}

TEST_CASE("a light whose edge crosses a picture is no wipe") {
    CHECK(price_of(lit(180, 40, 0.7f), wipe) > 5);
    CHECK(price_of(lit(40, 180, 0.7f), wipe) > 5);
    CHECK(price_of(lit(180, 40, 0.2f), wipe) == 0);  // another picture, darker
    CHECK(price_of(lit(110, 120, 0.9f), wipe) == 0); // to another take of one set-up
    CHECK(price_of(lit(180, 40, 0.7f), dissolve) == 0);
}

TEST_CASE("of a span that no lag spans nothing is said of its light") {
    CHECK(relit(lit(180, 40, 0.9f), {40, 140}) == 0);
    CHECK(relit(lit(180, 40, 0.9f), {60, 120}) > 0);
}
