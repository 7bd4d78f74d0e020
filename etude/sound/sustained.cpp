/// What sounds as long as it is blown or bowed: one period, drawn once from its partials, and read at the
/// pitch.

#include "etude/noise.hpp"
#include "etude/sound/filter.hpp"
#include "etude/sound/instruments.hpp"

#include <array>

namespace decoupage::etude {

void play_sustained(const Note& note, Sound& over);

namespace {

constexpr std::size_t period = 2048;

struct Manner {
    int players;      ///< who play the same, a little apart
    float apart;      ///< in semitones
    float rise, fall; ///< seconds
    float vibrato;    ///< in semitones
    float slope;      ///< the n-th partial is 1/n to this power
    float top;        ///< Hz above which nothing is left
    float body;       ///< Hz at which the instrument's body helps
    float breath;     ///< noise beside the tone
    float gain;
};

constexpr Manner manner_of(Instrument instrument) {
    switch (instrument) {
    case Instrument::reed:
        return {2, 0.10f, 0.018f, 0.045f, 0, 0.85f, 6500, 1500, 0.004f, 0.115f};
    case Instrument::strings:
        return {4, 0.16f, 0.085f, 0.16f, 0.16f, 1.05f, 7000, 1100, 0.006f, 0.085f};
    case Instrument::low_strings:
        return {3, 0.10f, 0.07f, 0.14f, 0.12f, 1.15f, 3500, 450, 0.006f, 0.13f};
    case Instrument::brass:
        return {2, 0.06f, 0.032f, 0.06f, 0.05f, 0.75f, 5200, 900, 0.003f, 0.12f};
    default: // the whistle
        return {1, 0, 0.045f, 0.06f, 0.22f, 3.2f, 9000, 2000, 0.05f, 0.20f};
    }
}

std::array<float, period + 1> wave_of(const Manner& manner, float frequency, float strength) {
    std::array<float, period + 1> wave{};
    float logarithm = 0; // of the number of the partial
    for (int n = 1; static_cast<float>(n) * frequency < manner.top && n < 48; ++n) {
        const auto order = static_cast<float>(n);
        const float at = order * frequency;
        float loud = exponential(-(manner.slope + 0.55f * (1 - strength)) * logarithm);
        const float x = 1 / (2 * order + 1); // log of (n + 1) / n, twice the area tangent of this
        logarithm += 2 * x * (1 + x * x * (1.0f / 3 + x * x * (1.0f / 5 + x * x / 7)));
        const float off = (at - manner.body) / (0.7f * manner.body);
        loud *= 0.6f + 0.9f * exponential(-off * off);
        loud *= 1 - ease(0.55f * manner.top, manner.top, at);
        for (std::size_t i = 0; i < period; ++i)
            wave[i] += loud * sine(2 * pi * static_cast<float>(i * static_cast<std::size_t>(n) % period) /
                                       static_cast<float>(period) +
                                   1.7f * order * order);
    }
    wave[period] = wave[0];
    return wave;
}

} // namespace

void play_sustained(const Note& note, Sound& over) {
    const Manner manner = manner_of(note.instrument);
    const float base = frequency_of(note.pitch), length = static_cast<float>(note.length);
    const auto wave = wave_of(manner, base, note.strength);
    Sound sound(static_cast<std::size_t>(sample_at(note.length + manner.fall)));
    const auto seed =
        hash(static_cast<std::uint32_t>(note.at * 1000), static_cast<std::uint32_t>(note.pitch));
    for (int player = 0; player < manner.players; ++player) {
        const auto who = static_cast<std::uint32_t>(player);
        const float place = manner.players > 1
                                ? 2 * static_cast<float>(player) / static_cast<float>(manner.players - 1) - 1
                                : 0;
        const float tuned = base * exponential(0.0577622650f * manner.apart * place);
        const float rate = 5.1f + 0.9f * chance(seed, who, 1), starts = chance(seed, who, 2);
        const float late = 0.012f * chance(seed, who, 3) * static_cast<float>(manner.players > 2);
        double turns = chance(seed, who, 4);
        float step = 0;
        for (std::size_t i = 0; i < sound.size(); ++i) {
            const float t = static_cast<float>(i) / sound_rate - late;
            if (i % 32 == 0) {
                const float sway =
                    manner.vibrato * ease(0.12f, 0.45f, t) * sine(2 * pi * (rate * t + starts));
                step = tuned * exponential(0.0577622650f * sway) / sound_rate;
            }
            turns += static_cast<double>(step);
            turns -= turns >= 1 ? 1 : 0;
            const float at = static_cast<float>(turns) * period;
            const auto index = std::min(static_cast<std::size_t>(at), period - 1);
            const float level = ease(0, manner.rise, t) * (1 - ease(length, length + manner.fall, t + late));
            sound[i] += level * mix(wave[index], wave[index + 1], at - static_cast<float>(index));
        }
    }
    if (manner.breath > 0) {
        Filter near(std::min(base * 1.02f, 9000.0f), 4);
        White white(seed);
        for (std::size_t i = 0; i < sound.size(); ++i) {
            const float t = static_cast<float>(i) / sound_rate;
            const float level = ease(0, manner.rise, t) * (1 - ease(length, length + manner.fall, t));
            sound[i] +=
                manner.breath * level * static_cast<float>(manner.players) * 8 * near.band(white.next());
        }
    }
    lay(over, sound, sample_at(note.at),
        manner.gain * note.strength / std::sqrt(static_cast<float>(manner.players)));
}

} // namespace decoupage::etude
