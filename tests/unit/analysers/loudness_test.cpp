#include "analysers/roster.hpp"
#include "support/drawn.hpp"
#include "support/sounds.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using support::add;
using support::noise;
using support::silence;
using support::SoundSamples;
using support::tone;

namespace {

using Set = std::map<std::string, double, std::less<>>;

const Analyser& loudness() {
    return *find_analyser("loudness");
}

Evidence::Curves curves_of(const SoundSamples& sound) {
    return support::heard(std::span(&loudness(), 1), sound);
}

/// Of a film as long as the sound, at 24 frames a second.
std::vector<Track> tracks_of(const Evidence::Curves& curves, const Set& settings = {}) {
    const auto tenths = static_cast<Frame>(curves.at("loudness").size());
    return support::found(loudness(), support::plain_film(160, 90, tenths * 24 / 10), curves, {}, settings);
}

/// Noise, and what follows it at `quiet`, and noise again.
SoundSamples with_a_fall(double quiet) {
    SoundSamples sound = noise(10, 0.2);
    add(sound, noise(4, quiet));
    add(sound, noise(10, 0.2));
    return sound;
}

/// Stereo made of two sounds, told to the meter as one run.
Evidence::Curves curves_of_both(const SoundSamples& left, const SoundSamples& right) {
    SoundRun run;
    run.tenths = static_cast<int>(left.size()) / SoundRun::mono_tenth - 10; // the first second is before it
    SoundSamples mono(left.size() + SoundRun::margin);
    for (std::size_t i = 0; i < left.size(); ++i)
        mono[i] = (left[i] + right[i]) / 2;
    run.mono = mono;
    run.rate = SoundRun::mono_rate;
    run.channels = {left, right};
    run.places = {ChannelPlace::left, ChannelPlace::right};
    std::vector<std::vector<float>> values(loudness().card.measures.size(),
                                           std::vector<float>(static_cast<std::size_t>(run.tenths)));
    const std::vector<std::span<float>> spans(values.begin(), values.end());
    loudness().sound_meter({})->measure(run, spans);
    Evidence::Curves curves;
    for (std::size_t c = 0; c < values.size(); ++c)
        curves[loudness().card.measures[c].name] = values[c];
    return curves;
}

} // namespace

TEST_CASE("a marked fall is an expressive silence, from where it falls to where it ends") {
    const auto tracks = tracks_of(curves_of(with_a_fall(0.002)));
    CHECK(support::told(tracks[0]) == "240-336 expressive_silence");
}

TEST_CASE("how far it must fall is a setting") {
    const auto curves = curves_of(with_a_fall(0.02)); // by 20 dB
    CHECK(support::told(tracks_of(curves, {{"fall", 15}})[0]) == "240-336 expressive_silence");
    CHECK(support::told(tracks_of(curves, {{"fall", 25}})[0]).find("expressive") == std::string::npos);
}

TEST_CASE("silence lies near the noise floor and far below the film") {
    SoundSamples sound = noise(0.7, 0.0005);
    for (const double amplitude : {0.01, 0.05, 0.2, 0.05, 0.01}) // it swells and dies away: no fall
        add(sound, noise(2, amplitude));
    add(sound, noise(2, 0.0005));
    const auto curves = curves_of(sound);
    CHECK(support::told(tracks_of(curves)[0]) == "0-17 silence, 257-304 silence");
    CHECK(support::told(tracks_of(curves, {{"least", 1}})[0]) == "257-304 silence");
    CHECK(support::told(tracks_of(curves, {{"below_film", 59}})[0]).empty());
    // With a wider margin above the floor the quiet noise beside it is silent, too.
    CHECK(tracks_of(curves, {{"above_floor", 30}})[0].segments.back().span.length() > 60);
}

TEST_CASE("a film that is quiet all through is not silent") {
    CHECK(tracks_of(curves_of(noise(20, 0.001)))[0].segments.empty());
}

TEST_CASE("digital silence is told as such, and has no level that is no number") {
    const auto curves = curves_of(silence(5));
    for (const auto& [name, values] : curves)
        if (name != "side_share")
            CHECK_MESSAGE(std::ranges::all_of(values, [](float value) { return std::isfinite(value); }),
                          name);
    CHECK(support::told(tracks_of(curves)[0]) == "0-120 silence");
}

TEST_CASE("two sounds that differ are stereo, the same on both sides is mono") {
    SoundSamples left = noise(21), right = left;
    CHECK(support::told(tracks_of(curves_of_both(left, right))[1]) == "0-480 mono");
    std::ranges::reverse(right);
    const auto curves = curves_of_both(left, right);
    CHECK(support::told(tracks_of(curves)[1]) == "0-480 stereo");
    CHECK(curves.at("side_share")[50] == doctest::Approx(0.5).epsilon(0.05));
}

TEST_CASE("sound cut off at full scale is clipped, a loud one that is not is whole") {
    SoundSamples sound = tone(300, 4, 0.9);
    add(sound, tone(300, 4, 2.5));
    for (float& sample : sound)
        sample = std::clamp(sample, -1.0F, 1.0F);
    CHECK(support::told(tracks_of(curves_of(sound))[2]) == "96-192 clipping");
    CHECK(tracks_of(curves_of(tone(300, 8, 0.99)))[2].segments.empty());
}

TEST_CASE("the hum of the mains is told by its frequency, and a low note is none") {
    const auto with_mains = [](double hertz) {
        SoundSamples sound = noise(12, 0.02);
        for (int overtone = 1; overtone <= 3; ++overtone)
            support::mix(sound, tone(overtone * hertz, 12, 0.03 / overtone));
        return sound;
    };
    const auto fifty = tracks_of(curves_of(with_mains(50)));
    REQUIRE(fifty[2].segments.size() == 1);
    CHECK(fifty[2].segments[0].detail == "50 Hz");
    CHECK(tracks_of(curves_of(with_mains(60)))[2].segments[0].detail == "60 Hz");
    CHECK(tracks_of(curves_of(with_mains(50)), {{"hum", 40}})[2].segments.empty());
    SoundSamples low_note = noise(12, 0.02);
    support::mix(low_note, tone(50, 12, 0.03));
    CHECK(tracks_of(curves_of(low_note))[2].segments.empty());
    CHECK(tracks_of(curves_of(noise(12, 0.02)))[2].segments.empty());
}
