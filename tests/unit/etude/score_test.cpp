#include "etude/sound/score.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage::etude;

TEST_CASE("a melody is read note by note, with rests and bar lines") {
    const std::vector<Written> melody = melody_of("A4:1 C#5:.5 -:1.5 | Bb3:2");
    REQUIRE(melody.size() == 3);
    CHECK(melody[0].pitch == 69);
    CHECK(melody[1].pitch == 73);
    CHECK(melody[1].beat == 1);
    CHECK(melody[1].beats == 0.5);
    CHECK(melody[2].pitch == 58);
    CHECK(melody[2].beat == 3);
}

TEST_CASE("a chord has its bass, its third and its seventh, and may be held") {
    const std::vector<Chord> harmony = harmony_of("Am/G . E7", 2);
    REQUIRE(harmony.size() == 2);
    CHECK(harmony[0].beats == 4);
    CHECK(harmony[0].bass % 12 == 7);
    CHECK(harmony[0].notes == std::vector<int>{57, 60, 64});
    CHECK(harmony[1].beat == 4);
    CHECK(harmony[1].bass % 12 == 4);
    CHECK(harmony[1].notes == std::vector<int>{56, 59, 62, 64});
}

TEST_CASE("every piece fills its bars, in melody and in harmony, and no note crosses a bar line") {
    for (int i = 0; i < pieces; ++i) {
        const Score& score = score_of(static_cast<Piece>(i));
        CAPTURE(name_of(static_cast<Piece>(i)));
        double at = 0;
        for (const Written& one : score.melody) {
            CHECK(one.beat == at);
            at += one.beats;
            CHECK(std::floor(one.beat / score.beats_a_bar) == std::floor((at - 0.01) / score.beats_a_bar));
        }
        CHECK(at == score.beats());
        double chords = 0;
        for (const Chord& one : score.harmony)
            chords += one.beats;
        CHECK(chords == score.beats());
    }
}

TEST_CASE("the theme is a waltz of twelve to eighteen seconds at the tempos in which it is played") {
    const Score& theme = score_of(Piece::theme);
    CHECK(theme.beats_a_bar == 3);
    for (double beats_a_minute : {168.0, 200.0}) {
        CHECK(theme.beats() * 60 / beats_a_minute > 12);
        CHECK(theme.beats() * 60 / beats_a_minute < 18);
    }
}
