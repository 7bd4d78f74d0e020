#include "analysers/roster.hpp"
#include "support/drawn.hpp"
#include "support/sounds.hpp"

#include <cmath>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

const Analyser& tuning_analyser() {
    return *find_analyser("tuning");
}

/// Chords of three tones with overtones, one a second, all so many cents off.
support::SoundSamples music(double seconds, double cents) {
    support::SoundSamples sound;
    for (int chord = 0; chord < seconds; ++chord) {
        support::SoundSamples together = support::noise(1, 0.003);
        for (const int pitch : {57 + chord * 5 % 12, 61 + chord * 7 % 12, 64 + chord * 5 % 12}) {
            const double hertz = 440 * std::exp2((pitch - 69 + cents / 100) / 12);
            support::mix(together, support::tone(hertz, 1, 0.12));
            support::mix(together, support::tone(2 * hertz, 1, 0.05));
            support::mix(together, support::tone(3 * hertz, 1, 0.02));
        }
        support::add(sound, together);
    }
    return sound;
}

Segment told(const support::SoundSamples& sound,
             const std::map<std::string, double, std::less<>>& settings = {}) {
    const Evidence::Curves curves = support::heard(std::span(&tuning_analyser(), 1), sound);
    const auto frames = static_cast<Frame>(sound.size() * 24 / 16'000);
    Evidence::Tracks tracks;
    tracks["music"] = {"music", {{{0, frames}, "music", 0.9f, "", 0}}};
    const Film film = support::plain_film(160, 90, frames);
    const Track track = support::found(tuning_analyser(), film, curves, tracks, settings)[0];
    REQUIRE(track.segments.size() == 1);
    return track.segments[0];
}

double cents_told(double cents) {
    const Segment segment = told(music(30, cents));
    CHECK(segment.label == "tuned");
    return std::stod(segment.detail);
}

} // namespace

TEST_CASE("music is told as high as it is tuned, up to half a semitone to either side") {
    for (const double cents : {0.0, 12.0, -29.3, 40.0})
        CHECK(cents_told(cents) == doctest::Approx(cents).epsilon(0.1).scale(30));
}

TEST_CASE("what was sped up from 24 to 25 is 71 cents too high, or 29 below the next tone") {
    CHECK(cents_told(1200 * std::log2(25.0 / 24)) == doctest::Approx(-29).epsilon(0.1));
}

TEST_CASE("too little music says nothing, and how much is enough may be set") {
    CHECK(told(music(8, 0)).label == "not_measurable");
    CHECK(told(music(8, 0), {{"least", 5}}).label == "tuned");
}

TEST_CASE("noise has no tuning, and how much doubt is allowed may be set") {
    CHECK(told(support::noise(40)).label == "not_measurable");
    support::SoundSamples mixed;
    for (int part = 0; part < 8; ++part)
        support::add(mixed, music(5, 9.0 * (part % 4) - 13));
    CHECK(told(mixed, {{"doubt", 25}}).label == "tuned");
    CHECK(told(mixed, {{"doubt", 1}}).label == "not_measurable");
}
