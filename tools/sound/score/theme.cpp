#include "sound/score/theme.hpp"

#include "sound/score/melody.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::sound {

namespace {

constexpr std::array<Scale, 6> scales{{
    {0, 2, 4, 5, 7, 9, 11}, // major
    {0, 2, 4, 5, 7, 9, 11},
    {0, 2, 3, 5, 7, 8, 10}, // minor
    {0, 2, 3, 5, 7, 8, 10},
    {0, 2, 3, 5, 7, 9, 10}, // Dorian
    {0, 2, 4, 5, 7, 9, 10}, // Mixolydian
}};

/// How readily the harmony goes from one step of the scale (the row) to another.
constexpr std::array<std::array<double, 7>, 7> goes_to{{
    {1, 3, 1, 5, 5, 4, 0.5},
    {1, 0.5, 0.5, 1, 6, 1, 1},
    {0.5, 1, 0.2, 3, 0.5, 4, 0.2},
    {4, 2, 0.5, 0.5, 5, 1, 0.7},
    {6, 0.4, 0.5, 1.5, 0.5, 3, 0.2},
    {1, 3, 1.5, 4, 2, 0.3, 0.3},
    {4, 0.3, 1.5, 0.5, 0.5, 1, 0.1},
}};

/// The steps that a phrase's bars stand on: from the tonic mostly, to the tonic or the dominant.
std::vector<int> phrase_harmony(compose::Chance& chance, int bars, bool last) {
    std::vector<int> steps;
    int step = chance.happens(0.75) ? 0 : static_cast<int>(chance.which(goes_to[0]));
    for (int bar = 0; bar < bars; ++bar) {
        steps.push_back(step);
        step = static_cast<int>(chance.which(goes_to[static_cast<std::size_t>(step)]));
    }
    if (last)
        steps.back() = 0;
    else if (chance.happens(0.6))
        steps.back() = 4;
    return steps;
}

/// Which phrase stands where: a number below the place of the phrase repeats that one.
std::vector<int> form_of(compose::Chance& chance, int phrases) {
    if (phrases < 3) return phrases == 2 ? std::vector<int>{0, 1} : std::vector<int>{0};
    constexpr std::array<std::array<int, 4>, 5> forms{
        {{0, 1, 0, 3}, {0, 0, 2, 0}, {0, 1, 2, 3}, {0, 0, 2, 3}, {0, 1, 2, 1}}};
    const auto& form = chance.one_of(forms);
    return {form.begin(), form.begin() + phrases};
}

Chord chord_on(const Theme& theme, int step, bool seventh, double at) {
    Chord chord{at, static_cast<double>(theme.metre), {}};
    for (int third = 0; third < (seventh ? 4 : 3); ++third) {
        const int place = step + 2 * third;
        int above = theme.scale[static_cast<std::size_t>(place % 7)] + 12 * (place / 7);
        if (step == 4 && third == 1 && above == 10) above = 11; // the leading tone, in minor too
        chord.tones.push_back(above);
    }
    return chord;
}

/// Whole bars, an even number where there is room, as near to the wanted length as they come.
int bars_of(compose::Chance& chance, const Bounds& bounds, double bar_seconds) {
    const double wanted = chance.between(bounds.least_seconds, bounds.most_seconds);
    const int least = static_cast<int>(std::ceil(bounds.least_seconds / bar_seconds - 1e-9)),
              most = static_cast<int>(std::floor(bounds.most_seconds / bar_seconds + 1e-9));
    int bars = std::clamp(static_cast<int>(std::lround(wanted / bar_seconds)), least, std::max(least, most));
    if (bars % 2 == 1 && bars + 1 <= most)
        ++bars;
    else if (bars % 2 == 1 && bars - 1 >= least)
        --bars;
    return std::max(1, bars);
}

} // namespace

Bounds akin_to(const Theme& theme) {
    Bounds bounds;
    bounds.tonic = theme.tonic;
    bounds.scale = theme.scale;
    bounds.metre = theme.metre;
    bounds.tempo = theme.tempo;
    return bounds;
}

Theme composed_theme(compose::Chance chance, const Bounds& bounds) {
    Theme theme;
    compose::Chance frame = chance.part(1), harmony = chance.part(2);
    theme.tonic = bounds.tonic.value_or(frame.whole(55, 66));
    theme.scale = bounds.scale.value_or(frame.one_of(scales));
    theme.metre = bounds.metre.value_or(frame.one_of(std::array{4, 4, 3, 3, 2}));
    theme.tempo = bounds.tempo.value_or(frame.between(66, 138));
    const int bars = bars_of(frame, bounds, theme.metre * 60 / theme.tempo);
    theme.beats = bars * theme.metre;

    const int phrases = bars % 4 == 0 && bars > 4 ? 4 : bars % 3 == 0 && bars > 3 ? 3 : bars % 2 == 0 ? 2 : 1;
    const int length = bars / phrases;
    const bool seventh = harmony.happens(0.25);
    const std::vector<int> form = form_of(harmony, phrases);
    std::vector<std::vector<int>> steps;
    for (int phrase = 0; phrase < phrases; ++phrase) {
        const int like = form[static_cast<std::size_t>(phrase)];
        steps.push_back(like < phrase ? steps[static_cast<std::size_t>(like)]
                                      : phrase_harmony(harmony, length, phrase + 1 == phrases));
    }
    for (int bar = 0; bar < bars; ++bar)
        theme.chords.push_back(chord_on(
            theme, steps[static_cast<std::size_t>(bar / length)][static_cast<std::size_t>(bar % length)],
            seventh, bar * theme.metre));
    theme.melody = composed_melody(chance.part(3), theme, form, length);
    return theme;
}

} // namespace decoupage::sound
