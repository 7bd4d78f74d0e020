#include "analysers/heard/features.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numbers>

#include <doctest/doctest.h>

using namespace decoupage::heard;

namespace {

using Sound = std::function<double(double seconds)>;

/// Four seconds of a sound that goes on before and after, at full length.
std::vector<float> run_of(const Sound& sound) {
    std::vector<float> samples(6 * rate);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(sound(static_cast<double>(i) / rate - 1));
    return samples;
}

/// The middle of the features of all tenths.
float usual(const std::vector<float>& run, Feature feature) {
    std::vector<float> values;
    for (const Tenth& tenth : tenths_of(instants_of(run)))
        values.push_back(tenth.of(feature));
    std::ranges::nth_element(values, values.begin() + std::ssize(values) / 2);
    return values[values.size() / 2];
}
float usual(const Sound& sound, Feature feature) {
    return usual(run_of(sound), feature);
}

double turn(double cycles) {
    return std::sin(2 * std::numbers::pi * cycles);
}

/// Between -1 and 1, the same for the same time.
double noise(double seconds) {
    auto bits = static_cast<std::uint32_t>((seconds + 2) * rate + 0.5) * 2654435761U;
    bits = (bits ^ bits >> 15) * 2246822519U;
    return static_cast<double>((bits ^ bits >> 13) & 0xffffffU) / 0x7fffff - 1;
}

/// So many partials, each weaker than the one below; `cycles` of the lowest one.
double partials(double cycles, int count) {
    double sum = 0;
    for (int k = 1; k <= count; ++k)
        sum += turn(k * cycles) / k;
    return sum / 3;
}

/// The A minor chord, held.
double chord(double t) {
    return (partials(220 * t, 6) + partials(261.626 * t, 6) + partials(329.628 * t, 6)) / 4;
}

/// A voice's glides: 150 Hz, up and down by a third twice a second.
double gliding_voice(double t) {
    return partials(
        150 * t + 150 * 0.15 / (2 * 2 * std::numbers::pi) * (1 - std::cos(4 * std::numbers::pi * t)), 20);
}

double syllables(double t) {
    return gliding_voice(t) * std::pow(0.5 + 0.5 * turn(4 * t), 2);
}

double knock(double since) {
    return since < 0 ? 0 : noise(since) * std::exp(-since / 0.02);
}
double steps(double t) {
    return knock(t - std::floor(2 * t) / 2) * 0.5 + 1e-4 * noise(t);
}

} // namespace

TEST_CASE("a sine has the pitch that it has, and holds it") {
    const Sound sine = [](double t) { return 0.3 * partials(200 * t, 8); };
    CHECK(usual(sine, Feature::pitch) == doctest::Approx(std::log2(200)).epsilon(0.002));
    CHECK(usual(sine, Feature::voiced) > 0.95F);
    CHECK(usual(sine, Feature::held) > 0.95F);
    CHECK(usual(sine, Feature::glide) < 0.5F);
}

TEST_CASE("noise has no pitch, no lines and no scale, and is flat") {
    const Sound hiss = [](double t) { return 0.1 * noise(t); };
    CHECK(usual(hiss, Feature::voiced) < 0.1F);
    CHECK(usual(hiss, Feature::lines_long) < 0.3F);
    CHECK(usual(hiss, Feature::tuning) < 0.15F);
    CHECK(usual(hiss, Feature::flatness) > -1.2F);
    CHECK(usual(hiss, Feature::flatness) > usual(chord, Feature::flatness) + 3);
}

TEST_CASE("a chord lies in level lines on one scale") {
    CHECK(usual(chord, Feature::lines_long) > 0.7F);
    CHECK(usual(chord, Feature::lines_short) > 0.7F);
    CHECK(usual(chord, Feature::steady) > 0.8F);
    CHECK(usual(chord, Feature::tuning) > 0.4F);
    CHECK(usual(chord, Feature::chroma_peaks) > 0.8F);
    CHECK(usual(chord, Feature::gliding) < 0.05F);
}

TEST_CASE("a chord that is out of tune lies on one scale, too: a scale of its own") {
    const Sound off = [](double t) { return chord(t * 1.02); };
    CHECK(usual(off, Feature::tuning) == doctest::Approx(usual(chord, Feature::tuning)).epsilon(0.25));
}

TEST_CASE("partials of a voice glide") {
    CHECK(usual(gliding_voice, Feature::glide) > 1);
    CHECK(usual(gliding_voice, Feature::gliding) > 0.1F);
    CHECK(usual(gliding_voice, Feature::held) < 0.4F);
    CHECK(usual(gliding_voice, Feature::lines_long) < usual(chord, Feature::lines_long) - 0.3F);
}

TEST_CASE("syllables swing four times a second, all bands together, with dips between") {
    CHECK(usual(syllables, Feature::depth_4) > 1);
    CHECK(usual(syllables, Feature::depth_4) > 3 * usual(gliding_voice, Feature::depth_4));
    CHECK(usual(syllables, Feature::depth_4) > 2 * usual(syllables, Feature::depth_2));
    CHECK(usual(syllables, Feature::together) > 0.5F);
    CHECK(usual(syllables, Feature::dips) > 0.3F);
    CHECK(usual(gliding_voice, Feature::dips) < 0.05F);
}

TEST_CASE("features are the same however loud the sound is") {
    const Sound voice = [](double t) { return syllables(t) + 1e-3 * noise(t); };
    std::vector<float> loud = run_of(voice), quiet = loud;
    for (float& sample : quiet)
        sample *= 0.05F;
    const auto of_loud = tenths_of(instants_of(loud)), of_quiet = tenths_of(instants_of(quiet));
    for (std::size_t t = 0; t < of_loud.size(); ++t)
        for (std::size_t f = 1; f < features; ++f) {
            CAPTURE(feature_names()[f].name);
            CHECK(of_quiet[t].feature[f] == doctest::Approx(of_loud[t].feature[f]).epsilon(0.05).scale(1));
        }
}

TEST_CASE("vowels and fricatives by turns: where lows are, highs are not") {
    const Sound by_turns = [](double t) {
        const double vowel = std::pow(0.5 + 0.5 * turn(3 * t), 2);
        const double hiss = noise(t) - noise(t - 1.0 / rate);
        return vowel * partials(150 * t, 6) + 0.2 * std::pow(1 - vowel, 4) * hiss;
    };
    CHECK(usual(by_turns, Feature::alternation) < 0);
    CHECK(usual(syllables, Feature::alternation) > 0.5F);
}

TEST_CASE("silence says nothing") {
    const Sound silent = [](double) { return 0.0; };
    const auto tenths = tenths_of(instants_of(run_of(silent)));
    REQUIRE(tenths.size() == 40);
    CHECK(tenths[20].of(Feature::level) < -45);
    CHECK(tenths[20].of(Feature::voiced) == 0);
    CHECK(tenths[20].of(Feature::onset) == 0);
    for (const Tenth& tenth : tenths)
        CHECK(std::ranges::none_of(tenth.feature, [](float value) { return std::isnan(value); }));
}

TEST_CASE("steps knock in the instants in which they fall, a held chord and a voice never") {
    const auto knocks = knocks_of(instants_of(run_of(steps)));
    REQUIRE(knocks.size() == 200);
    for (std::size_t step = 1; step < 7; ++step) {
        const auto first = knocks.begin() + static_cast<std::ptrdiff_t>(step * 25);
        CHECK(*std::max_element(first - 2, first + 3) > 2);
        CHECK(*std::max_element(first + 6, first + 20) < 1);
    }
    const auto of_chord = knocks_of(instants_of(run_of(chord)));
    CHECK(*std::ranges::max_element(of_chord) < 0.5F);
    CHECK(usual(steps, Feature::onset) < 1);
    CHECK(usual(steps, Feature::pulse) > 0.4F);
}

TEST_CASE("what a tenth of a second is does not depend on where the run begins") {
    const auto samples = [](double from) {
        return run_of([from](double t) { return syllables(t + from) + 0.1 * chord(t + from); });
    };
    const auto early = tenths_of(instants_of(samples(0))), late = tenths_of(instants_of(samples(1)));
    for (std::size_t t = 10; t < early.size(); ++t)
        for (std::size_t f = 0; f < features; ++f)
            CHECK(late[t - 10].feature[f] == doctest::Approx(early[t].feature[f]).epsilon(0.02).scale(1));
}
