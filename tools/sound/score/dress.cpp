#include "sound/score/arrangement.hpp"

#include <cstdlib>
#include <span>

namespace decoupage::sound {

namespace {

/// A kind of band: what may play the melody, the chords, the bass and a second voice (programs of General
/// MIDI from 0), and how.
struct Style {
    std::vector<int> melody, chords, low, beside;
    std::vector<Beneath> beneath;
    std::vector<Bass> bass;
    double drums = 0, counter = 0.3;
};

using enum Beneath;

const std::vector<Style>& styles() {
    using Line = Bass;
    static const std::vector<Style> all{
        // piano alone
        {{0, 1},
         {0, 1},
         {0},
         {0},
         {held, waltz, arpeggio, broken, off_beat},
         {Line::roots, Line::fifths},
         0,
         0.15},
        // strings, with winds before them
        {{48, 40, 41, 42, 68, 73},
         {48, 49, 44, 45, 46},
         {43, 42},
         {42, 60, 48, 70},
         {held, arpeggio, repeated},
         {Line::roots, Line::fifths},
         0,
         0.6},
        // full orchestra, brass
        {{56, 60, 61, 57, 68, 72},
         {48, 61, 60},
         {58, 43},
         {60, 57, 71},
         {held, repeated, off_beat},
         {Line::roots, Line::fifths},
         0.2,
         0.5},
        // a small band with accordion
        {{21, 22, 23, 40, 71},
         {21, 24, 0},
         {32, 43},
         {71, 40},
         {waltz, off_beat, strummed},
         {Line::fifths, Line::roots},
         0.2,
         0.3},
        // jazz
        {{65, 66, 56, 59, 11, 26, 4},
         {0, 26, 4},
         {32},
         {66, 57},
         {sparse, off_beat, held},
         {Line::walking},
         0.8,
         0.2},
        // guitars
        {{24, 25, 15, 104},
         {24, 25},
         {32, 24},
         {73, 24},
         {arpeggio, strummed, broken},
         {Line::roots, Line::nothing},
         0,
         0.2},
        // music box, celesta, harp
        {{10, 8, 9, 46, 14},
         {10, 46, 11},
         {46, 12},
         {73, 8},
         {arpeggio, waltz, nothing},
         {Line::roots, Line::nothing},
         0,
         0.2},
        // harpsichord, recorder, organ
        {{74, 6, 19, 68, 73},
         {6, 19, 20},
         {42, 70, 19},
         {74, 68},
         {held, broken, repeated},
         {Line::walking, Line::roots},
         0,
         0.5},
        // voices
        {{52, 53, 54}, {48, 19, 89}, {43, 39}, {52, 60}, {held, arpeggio}, {Line::roots}, 0, 0.4},
        // synthesizers
        {{80, 81, 87, 82, 79},
         {88, 90, 95, 50, 5},
         {38, 39, 33},
         {81, 62},
         {held, repeated, arpeggio},
         {Line::roots, Line::fifths},
         0.6,
         0.2},
        // a melody alone
        {{73, 71, 40, 42, 78, 0, 75, 22}, {0}, {32}, {0}, {nothing}, {Line::nothing}, 0, 0},
        // vibraphone and marimba
        {{11, 12, 13, 72},
         {12, 11, 24},
         {32, 43},
         {73, 11},
         {off_beat, arpeggio, sparse},
         {Line::roots, Line::walking},
         0.3,
         0.2},
    };
    return all;
}

template <class T>
const T& one_of(compose::Chance& chance, const std::vector<T>& things) {
    return things[static_cast<std::size_t>(chance.whole(0, static_cast<int>(things.size()) - 1))];
}

} // namespace

Dress dress_by_chance(compose::Chance chance) {
    const Style& style = one_of(chance, styles());
    Dress dress;
    dress.melody = one_of(chance, style.melody);
    dress.chords = one_of(chance, style.chords);
    dress.low = one_of(chance, style.low);
    dress.beside = one_of(chance, style.beside);
    dress.beneath = one_of(chance, style.beneath);
    dress.bass = one_of(chance, style.bass);
    if (chance.happens(style.counter))
        dress.counter = chance.one_of(std::array{Counter::thirds, Counter::sixths, Counter::long_tones});
    dress.drums = chance.happens(style.drums);
    dress.octave = chance.one_of(std::array{0, 0, 0, 1});
    dress.key = chance.next();
    return dress;
}

Dress another_dress(compose::Chance chance, const Dress& dress) {
    Dress another = dress;
    for (std::uint64_t attempt = 0;
         another.melody / 8 == dress.melody / 8 || another.beneath == dress.beneath; ++attempt)
        another = dress_by_chance(chance.part(attempt));
    return another;
}

} // namespace decoupage::sound
