#include "analysers/heard/meter.hpp"
#include "analysers/heard/network.hpp"
#include "analysers/heard/steps.hpp"
#include "analysers/heard/stretches.hpp"
#include "analysers/heard/voices.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;
using namespace decoupage::heard;

namespace {

/// A value for each tenth of a second, in blocks of so many.
std::vector<float> blocks(std::initializer_list<std::pair<std::size_t, float>> all) {
    std::vector<float> values;
    for (const auto& [count, value] : all)
        values.insert(values.end(), count, value);
    return values;
}

std::vector<float> constant(std::size_t count, float value) {
    return std::vector<float>(count, value);
}

/// Ten seconds in which the kinds are as likely as is said.
Evidence::Curves likely(const std::vector<float>& speech, const std::vector<float>& music,
                        const std::vector<float>& sounds) {
    return {{"speech_heard", speech},
            {"music_heard", music},
            {"sounds_heard", sounds},
            {"voice_change", constant(speech.size(), -1)},
            {"heard_knocks", constant(5 * speech.size(), 0)}};
}

std::vector<Track> read(const Evidence::Curves& curves,
                        const std::map<std::string, double, std::less<>>& settings = {}) {
    return found(*find_analyser("heard"), plain_film(160, 90, 240), curves, {}, settings);
}

/// Fifty values a second, with a knock at each of the instants.
std::vector<float> knocks_at(std::size_t count, const std::vector<std::size_t>& instants, float height = 4) {
    std::vector<float> knocks(count);
    for (const std::size_t instant : instants)
        knocks[instant] = height, knocks[instant + 1] = height / 4;
    return knocks;
}

std::vector<std::size_t> every(std::size_t instants, std::size_t first, std::size_t count) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(first + i * instants);
    return all;
}

} // namespace

TEST_CASE("a voice over music is both") {
    const auto tracks = read(
        likely(blocks({{30, 0.02F}, {40, 0.98F}, {30, 0.02F}}), constant(100, 0.95F), constant(100, 0.05F)));
    REQUIRE(tracks.size() == 4);
    CHECK(told(tracks[0]) == "72-168 speech");
    CHECK(told(tracks[1]) == "0-240 music");
    CHECK(told(tracks[2]).empty());
    CHECK(told(tracks[3]).empty());
    CHECK(tracks[0].segments[0].confidence == doctest::Approx(0.98));
}

TEST_CASE("a doubt that passes neither begins nor ends anything") {
    const auto doubtful = blocks({{20, 0.1F}, {2, 0.6F}, {28, 0.1F}, {20, 0.95F}, {1, 0.3F}, {29, 0.95F}});
    CHECK(told(read(likely(doubtful, constant(100, 0), constant(100, 0)))[0]) == "120-240 speech");
}

TEST_CASE("a sensitivity finds more, or less, of its own kind") {
    const auto maybe = blocks({{50, 0.3F}, {50, 0.7F}});
    const auto curves = likely(maybe, maybe, maybe);
    const std::vector<std::string> names{"speech", "music", "sounds"};
    for (std::size_t kind = 0; kind < names.size(); ++kind) {
        for (std::size_t other = 0; other < names.size(); ++other) {
            const auto more = read(curves, {{names[kind], 0.9}}), less = read(curves, {{names[kind], 0.1}});
            const std::string usual = "120-240 " + names[other];
            CHECK(told(more[other]) == (other == kind ? "0-240 " + names[other] : usual));
            CHECK(told(less[other]) == (other == kind ? "" : usual));
        }
    }
}

TEST_CASE("what is shorter than the shortest is not told") {
    const auto brief = blocks({{50, 0.01F}, {8, 0.99F}, {42, 0.01F}});
    const auto curves = likely(brief, brief, brief);
    CHECK(told(read(curves, {{"shortest", 0.7}})[0]) == "120-139 speech");
    CHECK(told(read(curves, {{"shortest", 0.9}})[0]).empty());
}

TEST_CASE("a curve that is missing, or says nothing, finds nothing") {
    auto curves = likely(constant(100, 1), constant(100, 1), constant(100, 1));
    curves["music_heard"].pop_back();
    for (const Track& track : read(curves))
        CHECK(track.segments.empty());
    const auto none = constant(100, std::numeric_limits<float>::quiet_NaN());
    for (const Track& track : read(likely(none, none, none)))
        CHECK(track.segments.empty());
}

TEST_CASE("one voice or several, where the evidence allows") {
    const auto speech = constant(100, 0.98F), none = constant(100, 0);
    const auto detail = [&](const Evidence::Curves& curves) {
        return read(curves)[0].segments.front().detail;
    };
    auto curves = likely(speech, none, none);
    CHECK(detail(curves) == "one voice");
    curves["voice_change"][50] = 0.6F;
    CHECK(detail(curves) == "several voices");
    CHECK(detail(likely(speech, speech, none)).empty()); // under music
    CHECK(detail(likely(blocks({{30, 0.98F}, {70, 0.01F}}), none, none)).empty());
}

TEST_CASE("the voice changes where pitch and shape do") {
    std::vector<std::vector<float>> values(features + bands, constant(160, 0));
    HeardCurves curves;
    auto& pitch = values[static_cast<std::size_t>(Feature::pitch)];
    const auto speak = [&](float second_pitch, float second_level) {
        for (std::size_t t = 0; t < 160; ++t) {
            const auto wobble = static_cast<float>(t * 37 % 16) / 16 - 0.5F;
            pitch[t] = (t < 80 ? 6.8F : second_pitch) + 0.2F * wobble;
            for (std::size_t b = 0; b < bands; ++b)
                values[features + b][t] =
                    (t < 80 || b > 6 ? -5 : second_level) + wobble * static_cast<float>(b % 3);
        }
        for (std::size_t f = 0; f < features; ++f)
            curves.feature[f] = values[f];
        for (std::size_t b = 0; b < bands; ++b)
            curves.band[b] = values[features + b];
    };
    const auto knocks = constant(800, 0), speech = constant(160, 1), none = constant(160, 0);
    curves.knocks = knocks;
    speak(7.7F, -1);
    const auto two = voice_changes(curves, speech, none);
    CHECK(std::max_element(two.begin(), two.end()) - two.begin() == 80);
    CHECK(voices_in(two, none) == Voices::several);
    CHECK(
        std::ranges::all_of(voice_changes(curves, speech, speech), [](float change) { return change == 0; }));
    speak(6.8F, -5);
    CHECK(voices_in(voice_changes(curves, speech, none), none) == Voices::one);
}

TEST_CASE("sound that goes on after the last picture ends with it") {
    const auto long_sound = constant(200, 0.99F);
    CHECK(told(read(likely(long_sound, constant(200, 0), constant(200, 0)))[0]) == "0-240 speech");
    const auto later = blocks({{150, 0.01F}, {50, 0.99F}});
    CHECK(told(read(likely(later, later, later))[0]).empty());
}

TEST_CASE("steps are told with how many there are in a second") {
    auto curves = likely(constant(100, 0), constant(100, 0), constant(100, 1));
    curves["heard_knocks"] = knocks_at(500, every(18, 50, 12));
    const Track steps = read(curves)[3];
    CHECK(told(steps) == "24-122 steps");
    CHECK(steps.segments.front().detail == "2.8 steps a second");
    CHECK(steps.segments.front().confidence > 0.7F);
}

TEST_CASE("knocks that come too rarely, too quickly, unevenly or under music are no steps") {
    const auto none = constant(100, 0), music = constant(100, 1);
    const auto count = [&](const std::vector<std::size_t>& at, const std::vector<float>& music_heard) {
        return walks(knocks_at(500, at), none, music_heard, {}).size();
    };
    CHECK(count(every(18, 50, 12), none) == 1);
    CHECK(count(every(18, 50, 12), music) == 0);
    CHECK(count(every(18, 50, 4), none) == 0);
    CHECK(count(every(70, 50, 6), none) == 0);
    CHECK(count(every(10, 50, 30), none) == 1); // as every second one
    CHECK(count({50, 65, 110, 126, 171, 190, 240, 256}, none) == 0);
}

TEST_CASE("soft steps are found where one asks for them") {
    const auto soft = knocks_at(500, every(25, 50, 12), 1);
    const auto none = constant(100, 0);
    CHECK(walks(soft, none, none, {0.5}).empty());
    CHECK(walks(soft, none, none, {0.95}).size() == 1);
    CHECK(walks(knocks_at(500, every(25, 50, 12), 3), none, none, {0.2}).empty());
    auto curves = likely(none, none, none);
    curves["heard_knocks"] = soft;
    CHECK(read(curves)[3].segments.empty());
    CHECK(read(curves, {{"steps", 0.95}})[3].segments.size() == 1);
}

TEST_CASE("the meter fills every curve of a run, and hears silence in silence") {
    const std::vector<float> mono(2 * SoundRun::margin + 30 * SoundRun::mono_tenth);
    SoundRun run;
    run.tenths = 30, run.mono = mono;
    std::vector<std::vector<float>> values;
    Evidence::Curves curves;
    for (const CurveCard& card : heard_curves())
        values.emplace_back(static_cast<std::size_t>(3 * card.a_second), -99.0F);
    std::vector<std::span<float>> spans(values.begin(), values.end());
    HeardMeter().measure(run, spans);
    for (std::size_t i = 0; i < values.size(); ++i) {
        CHECK(std::none_of(values[i].begin(), values[i].end(),
                           [](float value) { return value == -99 || std::isnan(value); }));
        curves[heard_curves()[i].name] = values[i];
    }
    const Film film = plain_film(160, 90, 72);
    const FrameTimes times = plain_times(72);
    const auto said = heard_probabilities(HeardCurves::of(Evidence(film, times, curves, {})));
    REQUIRE(said.size() == kinds);
    for (const auto& of_kind : said) {
        REQUIRE(of_kind.size() == 30);
        CHECK(std::all_of(of_kind.begin(), of_kind.end(), [](float value) { return value < 0.01F; }));
    }
    curves["heard_flux"].pop_back();
    CHECK(heard_probabilities(HeardCurves::of(Evidence(film, times, curves, {}))).front().empty());
}
