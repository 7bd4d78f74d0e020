#include "sound/score/melody.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace decoupage::sound {

namespace {

/// A bar's worth of melody, wherever it is put: lengths in beats, and steps of the scale from tone to tone.
struct Idea {
    std::vector<double> lengths;
    std::vector<int> steps; ///< the first is 0
};

const std::vector<std::vector<double>> one_beat{
    {1}, {0.5, 0.5}, {0.75, 0.25}, {0.25, 0.25, 0.5}, {1.0 / 3, 1.0 / 3, 1.0 / 3}, {0.5, 0.25, 0.25}};
const std::vector<std::vector<double>> two_beats{
    {2}, {1.5, 0.5}, {0.5, 1, 0.5}, {1.5, 0.25, 0.25}, {0.5, 1.5}};

std::vector<double> rhythm(compose::Chance& chance, int metre, double liveliness) {
    const std::array<double, 6> of_one{4 - 3 * liveliness, 1 + 3 * liveliness, 1, liveliness, 0.4,
                                       liveliness};
    const std::array<double, 5> of_two{2 - 1.5 * liveliness, 2, 0.7, liveliness, 0.4};
    std::vector<double> lengths;
    for (int beat = 0; beat < metre;) {
        const bool two = beat + 2 <= metre && chance.happens(0.55 - 0.35 * liveliness);
        const auto& cell = two ? two_beats[chance.which(of_two)] : one_beat[chance.which(of_one)];
        lengths.insert(lengths.end(), cell.begin(), cell.end());
        beat += two ? 2 : 1;
    }
    return lengths;
}

Idea composed_idea(compose::Chance& chance, int metre, double liveliness, double leaps) {
    constexpr std::array<int, 7> near{-2, -1, -1, 0, 1, 1, 2};
    constexpr std::array<int, 6> far{-5, -4, -3, 3, 4, 5};
    Idea idea{rhythm(chance, metre, liveliness), {}};
    for (std::size_t i = 0; i < idea.lengths.size(); ++i)
        idea.steps.push_back(i == 0 ? 0 : chance.happens(leaps) ? chance.one_of(far) : chance.one_of(near));
    return idea;
}

/// Steps of the scale above the tonic, as semitones.
int semitones(const Scale& scale, int step) {
    const int octave = step >= 0 ? step / 7 : -((6 - step) / 7);
    return 12 * octave + scale[static_cast<std::size_t>(step - 7 * octave)];
}

bool in_chord(const Chord& chord, int above) {
    return std::ranges::any_of(chord.tones, [&](int tone) { return (above - tone) % 12 == 0; });
}

/// The nearest step that the chord holds.
int nearest(const Scale& scale, const Chord& chord, int step) {
    for (int away = 0; away < 4; ++away)
        for (const int side : {1, -1})
            if (in_chord(chord, semitones(scale, step + side * away))) return step + side * away;
    return step;
}

/// Writes the ideas over the chords, bar by bar.
class Voice {
public:
    Voice(compose::Chance chance, const Theme& theme) : chance_(chance), theme_(theme) {
        liveliness_ = chance_.share();
        leaps_ = chance_.between(0.05, 0.3);
        for (int i = 0; i < 4; ++i)
            ideas_.push_back(composed_idea(chance_, theme.metre, liveliness_, leaps_));
        step_ = chance_.whole(0, 5);
    }

    void bar(const Chord& chord, std::vector<Tone>& melody) {
        const Idea& idea = ideas_[static_cast<std::size_t>(chance_.which(std::array{4.0, 2.0, 1.5, 1.0}))];
        double at = chord.at;
        const int shift = chance_.one_of(std::array{-2, -1, 0, 0, 1, 2});
        int step = nearest(theme_.scale, chord, std::clamp(step_ + shift, -2, 9));
        for (std::size_t i = 0; i < idea.lengths.size(); ++i) {
            step += idea.steps[i];
            if (step < -4 || step > 11) step += step < 0 ? 5 : -5;
            const bool strong = std::abs(at - std::round(at)) < 1e-6;
            if (strong && chance_.happens(0.6)) step = nearest(theme_.scale, chord, step);
            melody.push_back({at, idea.lengths[i], semitones(theme_.scale, step)});
            at += idea.lengths[i];
        }
        step_ = step;
    }

    /// A phrase's end: one long tone, or a short run to one.
    void close(const Chord& chord, std::vector<Tone>& melody) {
        step_ = nearest(theme_.scale, chord, std::clamp(step_ + chance_.whole(-2, 2), -2, 9));
        double at = chord.at;
        if (theme_.metre > 2 && chance_.happens(0.5)) {
            melody.push_back({at, 1, semitones(theme_.scale, step_ + chance_.one_of(std::array{-1, 1, 2}))});
            at += 1;
        }
        melody.push_back({at, chord.at + chord.beats - at, semitones(theme_.scale, step_)});
    }

private:
    compose::Chance chance_;
    const Theme& theme_;
    double liveliness_ = 0, leaps_ = 0;
    std::vector<Idea> ideas_;
    int step_ = 0;
};

} // namespace

std::vector<Tone> composed_melody(compose::Chance chance, const Theme& theme, const std::vector<int>& form,
                                  int bars) {
    Voice voice(chance, theme);
    std::vector<std::vector<Tone>> phrases;
    std::vector<Tone> melody;
    for (std::size_t phrase = 0; phrase < form.size(); ++phrase) {
        const std::size_t first = phrase * static_cast<std::size_t>(bars),
                          like = static_cast<std::size_t>(form[phrase]);
        std::vector<Tone> tones;
        if (like < phrase) {
            tones = phrases[like];
            for (Tone& tone : tones)
                tone.at +=
                    static_cast<double>((phrase - like) * static_cast<std::size_t>(bars * theme.metre));
        } else {
            for (std::size_t bar = first; bar < first + static_cast<std::size_t>(bars); ++bar)
                if (bars > 1 && bar + 1 == first + static_cast<std::size_t>(bars))
                    voice.close(theme.chords[bar], tones);
                else
                    voice.bar(theme.chords[bar], tones);
        }
        phrases.push_back(tones);
        melody.insert(melody.end(), tones.begin(), tones.end());
    }
    return melody;
}

} // namespace decoupage::sound
