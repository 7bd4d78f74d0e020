/// Strings and bars: each partial a turning pointer that grows shorter.

#include "etude/sound/instruments.hpp"

#include <array>

namespace decoupage::etude {

void play_struck(const Note& note, Sound& over);

namespace {

struct Partials {
    int count;
    float decay;      ///< seconds in which the lowest falls to a third, at middle C
    float brightness; ///< how slowly higher ones grow weaker
    float stiffness;  ///< how far they are from whole multiples
    float struck_at;  ///< where along the string
    float dampens;    ///< how much faster the higher ones die
    float gain;
};

constexpr Partials partials_of(Instrument instrument) {
    switch (instrument) {
    case Instrument::bass:
        return {9, 0.55f, 0.62f, 0.0001f, 0.28f, 0.55f, 0.42f};
    case Instrument::harp:
        return {14, 1.10f, 0.66f, 0.00005f, 0.36f, 0.30f, 0.26f};
    default:
        return {18, 0.62f, 0.74f, 0.00008f, 0.19f, 0.25f, 0.26f};
    }
}

/// One partial from `first` on; it starts as a sine, so that there is no step.
void ring(Sound& sound, float frequency, float loud, float decay) {
    if (frequency > 11'000 || loud < 1e-5f) return;
    const float angle = 2 * pi * frequency / sound_rate, keep = exponential(-1 / (decay * sound_rate));
    const float turn_x = keep * cosine(angle), turn_y = keep * sine(angle);
    float x = loud, y = 0;
    for (float& sample : sound) {
        sample += y;
        const float next = x * turn_x - y * turn_y;
        y = x * turn_y + y * turn_x;
        x = next;
    }
}

void pluck(const Note& note, Sound& sound) {
    const Partials kind = partials_of(note.instrument);
    const float base = frequency_of(note.pitch);
    const float decay = kind.decay * exponential((60 - note.pitch) * 0.022f);
    float weight = 1;
    for (int n = 1; n <= kind.count; ++n) {
        const auto order = static_cast<float>(n);
        const float frequency = base * order * std::sqrt(1 + kind.stiffness * order * order);
        const float loud = weight * std::fabs(sine(pi * order * kind.struck_at));
        ring(sound, frequency, kind.gain * loud, decay / (1 + kind.dampens * (order - 1)));
        weight *= kind.brightness * mix(0.8f, 1.08f, note.strength);
    }
}

void strike(const Note& note, Sound& sound) {
    const bool bells = note.instrument == Instrument::bells;
    const float base = frequency_of(note.pitch);
    // A celesta's bars are tuned over a wooden box that gives back little but the lowest.
    const std::array<std::array<float, 3>, 4> partials{{{1, 1, 1},
                                                        {bells ? 2.756f : 4.0f, bells ? 0.35f : 0.16f, 0.42f},
                                                        {bells ? 5.404f : 9.2f, bells ? 0.16f : 0.05f, 0.2f},
                                                        {bells ? 8.93f : 2.0f, bells ? 0.05f : 0.08f, 0.5f}}};
    const float decay = (bells ? 0.40f : 0.52f) * exponential((72 - note.pitch) * 0.02f);
    for (const auto& [times, loud, lasts] : partials)
        ring(sound, base * times, 0.30f * loud * (times > 1 ? note.strength : 1.0f), decay * lasts);
}

} // namespace

void play_struck(const Note& note, Sound& over) {
    const bool of_metal = note.instrument == Instrument::celesta || note.instrument == Instrument::bells;
    const double rings = of_metal || note.instrument == Instrument::harp ? 1.6 : 0.12;
    Sound sound(static_cast<std::size_t>(sample_at(note.length + rings)));
    of_metal ? strike(note, sound) : pluck(note, sound);
    // The finger's or hammer's softness, and the hand that stops the string.
    const std::int64_t rise = 60, fall = sample_at(std::min(rings, 0.5)),
                       size = static_cast<std::int64_t>(sound.size());
    for (std::int64_t i = 0; i < std::min(rise, size); ++i)
        sound[static_cast<std::size_t>(i)] *= static_cast<float>(i) / rise;
    for (std::int64_t i = 0; i < std::min(fall, size); ++i)
        sound[static_cast<std::size_t>(size - 1 - i)] *=
            ease(0, static_cast<float>(fall), static_cast<float>(i));
    lay(over, sound, sample_at(note.at), note.strength);
}

} // namespace decoupage::etude
