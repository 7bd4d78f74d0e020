#include "signal/loudness.hpp"
#include "support/sounds.hpp"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// A second to settle, and a second that counts.
std::vector<float> levels_of(const support::SoundSamples& left, const support::SoundSamples& right,
                             std::array<ChannelWeight, 2> weights) {
    const std::array<std::span<const float>, 2> channels{left, right};
    return loudness_of_tenths(channels, weights, 16'000, 16'000, 10);
}

} // namespace

TEST_CASE("a tone of 997 Hz at full scale in one channel has -3.01 LUFS (BS.1770-4)") {
    const auto full = support::tone(997, 2, 1), none = support::silence(2);
    const auto level = levels_of(full, none, {ChannelWeight::usual, ChannelWeight::usual});
    REQUIRE(level.size() == 10);
    for (const float tenth : level)
        CHECK(tenth ==
              doctest::Approx(-3.01).epsilon(0.02)); // a tenth of a second holds no whole number of its waves
    CHECK(levels_of(full, none, {ChannelWeight::surround, ChannelWeight::usual})[5] - level[5] ==
          doctest::Approx(1.5).epsilon(0.02));
    CHECK(levels_of(none, full, {ChannelWeight::usual, ChannelWeight::none})[5] == lowest_level);
    CHECK(levels_of(full, full, {ChannelWeight::usual, ChannelWeight::usual})[5] - level[5] ==
          doctest::Approx(3.01).epsilon(0.01));
}

TEST_CASE("a peak between two samples is found") {
    support::SoundSamples sound(4800);
    for (std::size_t i = 0; i < sound.size(); ++i) // a quarter of the rate, an eighth of a turn late
        sound[i] = static_cast<float>(std::sin(M_PI / 2 * static_cast<double>(i) + M_PI / 4));
    const std::array<std::span<const float>, 1> channels{sound};
    CHECK(true_peak(channels, 48'000) == doctest::Approx(1).epsilon(0.03));
    CHECK(true_peak({}, 48'000) == 0);
}
