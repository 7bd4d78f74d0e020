#include "sound/score/midi.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

using namespace decoupage::sound;
using decoupage::compose::Chance;

TEST_CASE("themes are as long as was asked, and the same from the same chance") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Theme theme = composed_theme(Chance(seed));
        CHECK(theme.seconds() >= 8 - 1e-9);
        CHECK(theme.seconds() <= 20 + 1e-9);
        CHECK(theme.melody == composed_theme(Chance(seed)).melody);
        CHECK(theme.melody != composed_theme(Chance(seed + 1)).melody);
        CHECK(theme.melody.size() >= 6);
        double at = 0;
        for (const Tone& tone : theme.melody) { // neither gap nor overlap
            CHECK(tone.at == doctest::Approx(at));
            at = tone.at + tone.beats;
        }
        CHECK(at == doctest::Approx(theme.beats));
    }
}

TEST_CASE("a kindred theme shares key, scale, metre and tempo, and not the melody") {
    const Theme theme = composed_theme(Chance(5)), kin = composed_theme(Chance(6), akin_to(theme));
    CHECK(kin.tonic == theme.tonic);
    CHECK(kin.scale == theme.scale);
    CHECK(kin.metre == theme.metre);
    CHECK(kin.tempo == theme.tempo);
    CHECK(kin.melody != theme.melody);
}

TEST_CASE("a replay is as much higher and faster as was asked") {
    const Theme theme = composed_theme(Chance(9));
    const Dress dress = dress_by_chance(Chance(9));
    const Score plain = arranged(theme, dress), other = arranged(theme, dress, {3, 1.25});
    CHECK(plain.seconds == doctest::Approx(1.25 * other.seconds));
    REQUIRE(plain.parts.size() == other.parts.size());
    for (std::size_t i = 0; i < plain.parts[0].notes.size(); ++i)
        CHECK(other.parts[0].notes[i].pitch == plain.parts[0].notes[i].pitch + 3);
}

TEST_CASE("another dress has another instrument and another accompaniment") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const Dress dress = dress_by_chance(Chance(seed)), another = another_dress(Chance(seed + 1), dress);
        CHECK(another.melody / 8 != dress.melody / 8);
        CHECK(another.beneath != dress.beneath);
    }
}

TEST_CASE("a piece is long enough, and says where its themes end") {
    std::vector<double> ends;
    const Score score = piece(Chance(3), 60, &ends);
    CHECK(score.seconds >= 60);
    CHECK(ends.back() == doctest::Approx(score.seconds));
    CHECK(std::ranges::is_sorted(ends));
}

TEST_CASE("a score is written as a MIDI file, byte for byte") {
    Score score;
    score.seconds = 1;
    score.parts.push_back({40, false, 64, {{0, 0.5, 69, 90}}});
    const std::vector<std::uint8_t> expected{
        'M', 'T',  'h',  'd', 0,    0,    0,    6,  0,    0,    0,    1,    0x01, 0xe0,
        'M', 'T',  'r',  'k', 0,    0,    0,    28,                                   //
        0,   0xff, 0x51, 3,   0x07, 0xa1, 0x20, 0,  0xc0, 40,   0,    0xb0, 10,   64, //
        0,   0x90, 69,   90,  0x83, 0x60, 0x80, 69, 0,    0x87, 0x40, 0xff, 0x2f, 0};
    CHECK(midi_file({&score, 1}) == expected);
}

TEST_CASE("scores follow each other with silence between") {
    Score score;
    score.seconds = 2;
    const std::vector<Score> two(2, score);
    CHECK(beginnings(two) == std::vector<double>{0, 3.5, 6});
}

TEST_CASE("melodic parts keep off the drums' channel") {
    Score score;
    score.seconds = 1;
    for (int i = 0; i < 20; ++i)
        score.parts.push_back({i, false, 64, {}});
    const auto file = midi_file({&score, 1});
    std::set<int> channels;
    for (std::size_t i = 29; i + 1 < file.size(); ++i)
        if ((file[i] & 0xf0) == 0xc0) channels.insert(file[i] & 0x0f);
    CHECK(channels.size() == 15);
    CHECK_FALSE(channels.contains(9));
}
