#include "analysers/transitions/network.hpp"
#include "analysers/transitions/network_outputs.hpp"
#include "analysers/transitions/reversed.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::analysers;

namespace {

/// An undisturbed shot in which some curves of each kind are at random.
TransitionCurves random_curves(Frame frames) {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> share(0, 1);
    TransitionCurves curves = TransitionCurves::at_rest(frames);
    const auto shake = [&](std::vector<float>& curve, std::size_t from, float size) {
        for (std::size_t i = from; i < curve.size(); ++i)
            curve[i] = size * share(random);
    };
    for (std::size_t i = 0; i < likeness_lags.size(); ++i)
        shake(curves.likeness[i], static_cast<std::size_t>(likeness_lags[i]), 1);
    shake(curves.difference, 1, 60);
    shake(curves.quarter, 1, 1);
    shake(curves.level, 0, 255);
    for (std::size_t i = 0; i < blend_reaches.size(); ++i)
        shake(curves.part[i], 0, 1);
    for (std::size_t i = 0; i < front_reaches.size(); ++i)
        shake(curves.across[i], 0, 1);
    return curves;
}

} // namespace

TEST_CASE("a film run backwards twice is the film") {
    const TransitionCurves curves = random_curves(300), once = reversed(curves), twice = reversed(once);
    CHECK(once.difference[1] == curves.difference[299]);
    CHECK(once.level[0] == curves.level[299]);
    CHECK(twice.likeness == curves.likeness);
    CHECK(twice.difference == curves.difference);
    CHECK(twice.quarter == curves.quarter);
    CHECK(twice.part[3][17] == doctest::Approx(curves.part[3][17]));
    CHECK(twice.across[1][99] == doctest::Approx(curves.across[1][99]));
}

TEST_CASE("of a film run backwards the network says the same, from its end") {
    const Frame frames = 300;
    const TransitionCurves curves = random_curves(frames);
    const auto said = network_curves(curves), of_reversed = network_curves(reversed(curves));
    const auto at = [](const auto& values, NetworkOutput output, Frame frame) {
        return values[static_cast<std::size_t>(output)][static_cast<std::size_t>(frame)];
    };
    for (Frame frame = 1; frame < frames; ++frame) {
        CAPTURE(frame);
        CHECK(at(said, NetworkOutput::cut, frame) ==
              doctest::Approx(at(of_reversed, NetworkOutput::cut, frames - frame)).epsilon(1e-3));
        CHECK(at(said, NetworkOutput::start, frame) ==
              doctest::Approx(at(of_reversed, NetworkOutput::end, frames - frame)).epsilon(1e-3));
        CHECK(at(said, NetworkOutput::fade_out, frame) ==
              doctest::Approx(at(of_reversed, NetworkOutput::fade_in, frames - 1 - frame)).epsilon(1e-3));
    }
}

TEST_CASE("what the networks say together is the mean of what they say alone, and of both ways") {
    const TransitionCurves curves = random_curves(60);
    const auto both = network_curves(curves), first = network_curves(curves, AskedNetworks::first),
               second = network_curves(curves, AskedNetworks::second),
               forwards = network_curves(curves, AskedNetworks::both, AskedWays::forwards),
               turned = network_curves(reversed(curves), AskedNetworks::both, AskedWays::forwards);
    const auto of_cuts = static_cast<std::size_t>(NetworkOutput::cut);
    CHECK(first != second);
    for (std::size_t frame = 1; frame < 60; ++frame) {
        CAPTURE(frame);
        CHECK(both[of_cuts][frame] ==
              doctest::Approx((first[of_cuts][frame] + second[of_cuts][frame]) / 2).epsilon(1e-4));
        CHECK(both[of_cuts][frame] ==
              doctest::Approx((forwards[of_cuts][frame] + turned[of_cuts][60 - frame]) / 2).epsilon(1e-4));
    }
}
