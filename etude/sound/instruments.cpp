#include "etude/sound/instruments.hpp"

#include "etude/noise.hpp"
#include "etude/sound/filter.hpp"

#include <array>

namespace decoupage::etude {

void play_struck(const Note& note, Sound& over);
void play_sustained(const Note& note, Sound& over);

namespace {

/// Skin and wires: a falling tone and a burst of noise.
void play_beaten(const Note& note, Sound& over) {
    const bool deep = note.instrument == Instrument::drum, metal = note.instrument == Instrument::cymbal;
    const float dies = deep ? 0.16f : metal ? 0.45f : 0.075f;
    const auto length = sample_at(6.0 * dies);
    Filter body(deep ? 180.0f : metal ? 7000.0f : 2600.0f, 0.8f), wires(metal ? 4500.0f : 900.0f, 0.7f);
    White white(hash(static_cast<std::uint32_t>(note.at * 1000), 77));
    const float fall = exponential(-1 / (dies * sound_rate));
    float loud = 1;
    double turns = 0;
    Sound sound(static_cast<std::size_t>(length));
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const float t = static_cast<float>(i) / sound_rate;
        const float attack = std::min(1.0f, t / 0.0015f);
        turns += (deep ? 52 + 70 * exponential(-t * 30) : 185 + 60 * exponential(-t * 60)) / sound_rate;
        const float tone = sine_of_turns(turns) * (deep ? 0.9f : 0.35f);
        const float noise = deep ? 0.5f * body.low(white.next()) * exponential(-t * 60)
                                 : 0.6f * wires.high(body.low(white.next()));
        sound[i] = attack * loud * ((metal ? 0.0f : tone) + noise);
        loud *= fall;
    }
    lay(over, sound, sample_at(note.at), 0.30f * note.strength * (metal ? 0.5f : 1.0f));
}

} // namespace

void play(const Note& note, Sound& over) {
    switch (note.instrument) {
    case Instrument::guitar:
    case Instrument::harp:
    case Instrument::celesta:
    case Instrument::bells:
    case Instrument::bass:
        return play_struck(note, over);
    case Instrument::reed:
    case Instrument::strings:
    case Instrument::low_strings:
    case Instrument::whistle:
    case Instrument::brass:
        return play_sustained(note, over);
    case Instrument::drum:
    case Instrument::snare:
    case Instrument::cymbal:
        return play_beaten(note, over);
    }
}

} // namespace decoupage::etude
