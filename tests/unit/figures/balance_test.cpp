#include "figures/balance.hpp"
#include "support/sample_decoupage.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr FrameSpan dissolve{48, 72};

/// A dark picture that dissolves into a light one by `weight(frame)`.
template <class Weight>
Decoupage dissolving(float dark, float light, const Weight& weight) {
    Decoupage film = support::made_of({{Shot::Kind::picture, 48}, {Shot::Kind::picture, 48, "dissolve", 24}});
    for (const std::string& name : balance_curves())
        for (Frame frame = 0; frame < film.times.frames(); ++frame) {
            const float later = frame < 48 ? 0.0f : frame >= 72 ? 1.0f : weight(frame);
            film.curves[name].push_back(dark + (light - dark) * later);
        }
    return film;
}

float even(Frame frame) {
    return static_cast<float>(frame - 47) / 25.0f;
}

} // namespace

TEST_CASE("an even dissolve weighs alike in its middle, whichever picture is the lighter") {
    CHECK(balanced_frame(dissolving(30, 180, even), dissolve) == 60);
    CHECK(balanced_frame(dissolving(180, 30, even), dissolve) == 60);
}

TEST_CASE("one that begins slowly weighs alike late") {
    const auto slow = [](Frame frame) { return even(frame) * even(frame); };
    CHECK(balanced_frame(dissolving(30, 180, slow), dissolve) == 65); // (18 / 25)² > 1/2
    const auto flickering = [&](Frame frame) { return frame == 50 ? 0.9f : slow(frame); };
    CHECK(balanced_frame(dissolving(30, 180, flickering), dissolve) == 65);
}

TEST_CASE("pictures that are alike, or were not measured, say nothing") {
    CHECK_FALSE(balanced_frame(dissolving(100, 102, even), dissolve));
    CHECK_FALSE(balanced_frame(support::made_of({{Shot::Kind::picture, 48}}), {10, 20}));
    Decoupage film = dissolving(30, 180, even);
    film.curves["red_mean"][60] = std::numeric_limits<float>::quiet_NaN();
    CHECK_FALSE(balanced_frame(film, dissolve));
    film.curves["red_mean"].resize(50);
    CHECK_FALSE(balanced_frame(film, dissolve));
    CHECK_FALSE(balanced_frame(dissolving(30, 180, even), {0, 24}));
}
