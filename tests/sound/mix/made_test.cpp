#include "sound/activity.hpp"
#include "sound/noise/noises.hpp"
#include "sound/print.hpp"
#include "sound/room.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

using namespace decoupage::sound;

namespace {

Wave tone(int rate, double seconds, double hertz) {
    Wave wave = quiet(rate, seconds);
    for (std::size_t n = 0; n < wave.samples.size(); ++n)
        wave.samples[n] =
            static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(n) / rate));
    return wave;
}

bool is_sound(const Wave& wave) {
    return std::ranges::all_of(wave.samples, [](float sample) { return std::abs(sample) < 100; });
}

} // namespace

TEST_CASE("a wave is written and read again") {
    const Wave wave = tone(16'000, 0.1, 440);
    const auto read = read_wav(wav_file(std::span(&wave, 1)));
    REQUIRE(read);
    CHECK(read->rate == 16'000);
    REQUIRE(read->samples.size() == wave.samples.size());
    for (std::size_t i = 0; i < wave.samples.size(); ++i)
        CHECK(std::abs(read->samples[i] - wave.samples[i]) < 1e-4);
    CHECK_FALSE(read_wav("RIFF1234WAVEdata"));
    CHECK_FALSE(read_wav(wav_file(std::span(&wave, 1)).substr(0, 30)));
}

TEST_CASE("at another rate a tone is the same, and what is too high is gone") {
    const Wave same = resampled(tone(22'050, 0.2, 1000), 16'000), wanted = tone(16'000, 0.2, 1000);
    for (std::size_t i = 200; i < 3000; ++i)
        CHECK(std::abs(same.samples[i] - wanted.samples[i]) < 0.01);
    const Wave high = resampled(tone(48'000, 0.2, 11'000), 16'000);
    CHECK(active_level(std::span(high.samples).subspan(800, 1600), 16'000) <
          -55); // not its ends, which click
}

TEST_CASE("where something is heard: short rests are filled") {
    Wave wave = quiet(16'000, 3);
    add(wave, tone(16'000, 0.5, 300), 0.5);
    add(wave, tone(16'000, 0.5, 300), 1.2);
    add(wave, tone(16'000, 0.5, 300), 2.2);
    const auto spans = active(wave, 30, 0.3);
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].from == doctest::Approx(0.5).epsilon(0.03));
    CHECK(spans[0].to == doctest::Approx(1.7).epsilon(0.02));
    CHECK(spans[1].from == doctest::Approx(2.2).epsilon(0.01));
    CHECK(active(quiet(16'000, 1), 30, 0.3).empty());
    CHECK(without({{0, 4}}, {{1, 2}, {3, 5}}) == std::vector<Seconds>{{0, 1}, {2, 3}});
    CHECK(joined({{2, 3}, {0, 1}, {1, 1}, {1.1, 1.5}}, 0.2) == std::vector<Seconds>{{0, 1.5}, {2, 3}});
}

TEST_CASE("every family sounds, and never twice the same") {
    for (const NoiseFamily& family : noise_families()) {
        INFO(family.name);
        const Wave one = family.made(16'000, 8, Chance(1)), again = family.made(16'000, 8, Chance(1));
        CHECK(one.samples.size() == 128'000);
        CHECK(is_sound(one));
        CHECK(active_level(one.samples, one.rate) > -60);
        CHECK(one.samples == again.samples);
        CHECK(one.samples != family.made(16'000, 8, Chance(2)).samples);
    }
}

TEST_CASE("no voice and no language is in both splits") {
    std::array<std::set<std::string>, 2> variants, tongues;
    for (std::uint64_t seed = 0; seed < 500; ++seed)
        for (const Split split : {Split::train, Split::test}) {
            const Voice person = voice(split, Chance(seed));
            variants[static_cast<std::size_t>(split)].insert(person.variant);
            tongues[static_cast<std::size_t>(split)].insert(std::string(person.tongue->name).substr(0, 2));
        }
    for (const auto& both : {variants, tongues}) {
        CHECK(both[0].size() > 5);
        CHECK(both[1].size() > 5);
        CHECK(std::ranges::none_of(both[0], [&](const std::string& name) { return both[1].contains(name); }));
    }
}

TEST_CASE("a room rings on and says no less; a print neither shifts nor shortens") {
    Wave click = quiet(16'000, 2);
    click.samples[1600] = 1;
    const Wave hall = heard_in({1.5, 1, -6, 5000}, click, Chance(1));
    CHECK(hall.samples[1600] == doctest::Approx(1));
    CHECK(is_sound(hall));
    const auto energy = [&](double from, double to) {
        double sum = 0;
        for (auto n = hall.place(from); n < hall.place(to); ++n)
            sum += std::pow(hall.samples[static_cast<std::size_t>(n)], 2);
        return sum;
    };
    CHECK(energy(0.4, 0.5) > 1e-6);
    CHECK(energy(1.4, 1.5) < energy(0.4, 0.5) / 100);
    for (const Print print : {Print::clean, Print::toned, Print::optical, Print::telephone, Print::narrow}) {
        INFO(name_of(print));
        Wave burst = quiet(16'000, 2);
        add(burst, tone(16'000, 0.5, 1000), 1);
        const auto back = printed(print, burst, Chance(3), "");
        REQUIRE(back);
        CHECK(back->samples.size() == burst.samples.size());
        const auto spans = active(*back, 12, 0.1);
        REQUIRE(!spans.empty());
        CHECK(std::ranges::any_of(spans, [](const Seconds& span) {
            return std::abs(span.from - 1) < 0.03 && std::abs(span.to - 1.5) < 0.03;
        }));
    }
}
