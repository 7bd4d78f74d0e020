#include "etude/sound/strikes.hpp"

#include "etude/noise.hpp"
#include "etude/sound/filter.hpp"

#include <array>
#include <initializer_list>

namespace decoupage::etude {

namespace {

Sound silence(double seconds) {
    return Sound(static_cast<std::size_t>(sample_at(seconds)));
}

/// A burst of noise about a frequency, from a moment on; it rises and dies within the two times.
void burst(Sound& sound, std::uint32_t seed, double at, float middle, float sharpness, float rise, float dies,
           float loud) {
    Filter filter(middle, sharpness);
    White white(seed);
    for (auto i = static_cast<std::size_t>(sample_at(at)); i < sound.size(); ++i) {
        const float t = static_cast<float>(i) / sound_rate - static_cast<float>(at);
        const float left = static_cast<float>(sound.size() - i) / 480; // the last hundredth of a second
        sound[i] += loud * ease(0, rise, t) * exponential(-std::max(0.0f, t - rise) / dies) *
                    std::min(1.0f, left) * filter.band(white.next());
    }
}

struct Tone {
    float frequency, loud, dies;
};
/// Something hard that rings.
void ring_out(Sound& sound, double at, std::initializer_list<Tone> tones, float loud) {
    for (const Tone& tone : tones) {
        double turns = 0;
        for (auto i = static_cast<std::size_t>(sample_at(at)); i < sound.size(); ++i) {
            const float t = static_cast<float>(i) / sound_rate - static_cast<float>(at);
            const float left = static_cast<float>(sound.size() - i) / 480;
            sound[i] += loud * tone.loud * ease(0, 0.002f, t) * exponential(-t / tone.dies) *
                        std::min(1.0f, left) * sine_of_turns(turns);
            turns += static_cast<double>(tone.frequency / sound_rate);
            turns -= turns >= 1 ? 1 : 0;
        }
    }
}

/// Heel and sole, a little apart.
Sound step(Strike ground, std::uint32_t which, float effort) {
    Sound sound = silence(0.28);
    const float hard = 0.8f + 0.4f * chance(which, 1), tone = 0.9f + 0.2f * chance(which, 2);
    const double sole = 0.028 + 0.012 * static_cast<double>(chance(which, 3));
    const float loud = hard * (0.85f + 0.3f * effort);
    switch (ground) {
    case Strike::step_stone:
        burst(sound, which, 0, 260 * tone, 1.2f, 0.001f, 0.014f, 1.5f * loud);
        burst(sound, which + 1, 0, 1900 * tone, 1.3f, 0.001f, 0.012f, 0.55f * loud);
        burst(sound, which + 2, sole, 2900 * tone, 0.9f, 0.004f, 0.022f, 0.22f * loud);
        break;
    case Strike::step_wood:
        ring_out(sound, 0, {{118 * tone, 1, 0.06f}, {205 * tone, 0.6f, 0.04f}, {390 * tone, 0.25f, 0.025f}},
                 0.24f * loud);
        burst(sound, which + 1, 0, 900 * tone, 1.0f, 0.001f, 0.014f, 0.7f * loud);
        burst(sound, which + 2, sole, 1500 * tone, 1.0f, 0.004f, 0.02f, 0.3f * loud);
        break;
    case Strike::step_sand:
        burst(sound, which, 0, 150 * tone, 1.0f, 0.005f, 0.03f, 0.9f * loud);
        burst(sound, which + 1, 0.004, 3300 * tone, 0.7f, 0.03f, 0.045f, 0.30f * loud);
        break;
    default:
        burst(sound, which, 0, 125 * tone, 1.1f, 0.002f, 0.024f, 2.0f * loud);
        burst(sound, which + 1, 0, 700 * tone, 0.9f, 0.002f, 0.02f, 0.5f * loud);
        burst(sound, which + 2, sole, 3600 * tone, 0.7f, 0.010f, 0.030f, 0.22f * loud);
    }
    return sound;
}

/// Air through an open mouth: drawn in it is higher and thinner.
Sound breath(bool in, std::uint32_t which, float effort) {
    const float length = mix(0.42f, 0.36f, effort);
    Sound sound = silence(static_cast<double>(length));
    Filter first(in ? 1500.0f : 900.0f, 2.2f), second(in ? 2800.0f : 1900.0f, 2.4f), air(5200, 0.8f);
    White white(which);
    double turns = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const float u = static_cast<float>(i) / static_cast<float>(sound.size()), x = white.next();
        const float shape =
            in ? ease(0, 0.55f, u) * (1 - ease(0.75f, 1, u)) : ease(0, 0.12f, u) * (1 - ease(0.3f, 1, u));
        turns += static_cast<double>((290 - 60 * u) / sound_rate);
        // Late in the run a little voice gets into it.
        const float voice =
            in ? 0.0f : 0.05f * effort * effort * sine_of_turns(turns) * (1 - ease(0.2f, 0.6f, u));
        sound[i] = shape * (first.band(x) + 0.7f * second.band(x) + 0.15f * air.band(x) + voice) *
                   (0.35f + 0.65f * effort) * (in ? 0.75f : 1.0f);
        turns -= turns >= 1 ? 1 : 0;
    }
    return sound;
}

Sound cart(std::uint32_t which) {
    Sound sound = silence(4.2);
    Filter wood(240, 1.5f), iron(1700, 1.0f);
    White white(which);
    float blow = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const float t = static_cast<float>(i) / sound_rate, u = t / 4.2f;
        if (i % 2400 == 0)
            blow = chance(which, static_cast<std::uint32_t>(i / 2400)); // twenty stones a second
        const float stone = blow * exponential(-static_cast<float>(i % 2400) / 700) *
                            ease(0, 60, static_cast<float>(i % 2400));
        const float near =
            exponential(-9 * (u - 0.5f) * (u - 0.5f)) * ease(0, 0.15f, u) * (1 - ease(0.85f, 1, u));
        const float x = white.next();
        sound[i] = near * (0.25f + stone) * (1.3f * wood.band(x) + 0.35f * iron.band(x));
    }
    return sound;
}

Sound ringing(double seconds, float rate, std::initializer_list<Tone> tones, float loud) {
    Sound sound = silence(seconds + 0.8);
    for (double at = 0; at < seconds; at += 1 / static_cast<double>(rate))
        ring_out(sound, at, tones, loud);
    return sound;
}

Sound locomotive() {
    Sound sound = silence(3.2);
    const std::array<float, 3> tones{466, 554, 698};
    std::array<double, 3> turns{};
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const float t = static_cast<float>(i) / sound_rate;
        const float loud = ease(0, 0.25f, t) * (1 - ease(1.7f, 3.1f, t)) * (0.9f + 0.1f * sine(t * 31));
        for (std::size_t n = 0; n < tones.size(); ++n) {
            turns[n] += static_cast<double>(tones[n] * (1 - 0.02f * ease(1.5f, 3, t)) / sound_rate);
            turns[n] -= turns[n] >= 1 ? 1 : 0;
            sound[i] += 0.3f * loud * sine_of_turns(turns[n]);
        }
    }
    return sound;
}

Sound flash_of(std::uint32_t which) {
    Sound sound = silence(0.9);
    burst(sound, which, 0, 110, 0.9f, 0.002f, 0.05f, 3.0f);
    burst(sound, which + 1, 0, 1400, 0.7f, 0.001f, 0.02f, 1.2f);
    burst(sound, which + 2, 0.03, 5200, 0.8f, 0.03f, 0.16f, 0.16f);
    return sound;
}

Sound cup_of(std::uint32_t which) {
    Sound sound = silence(0.6);
    const float size = 0.8f + 0.5f * chance(which, 1);
    burst(sound, which, 0, 700, 1.0f, 0.001f, 0.012f, 0.6f);
    const int knocks = 1 + static_cast<int>(hash(which, 2) % 3);
    for (int i = 0; i < knocks; ++i)
        ring_out(sound,
                 0.055 * i + 0.02 * static_cast<double>(chance(which, static_cast<std::uint32_t>(i), 3)),
                 {{2150 * size, 1, 0.05f}, {3480 * size, 0.6f, 0.035f}, {5230 * size, 0.3f, 0.02f}},
                 0.30f / static_cast<float>(1 + i));
    return sound;
}

} // namespace

const char* name_of(Strike strike) {
    static constexpr std::array names{"step on earth", "step on stone", "step on wood", "step on sand",
                                      "breath in",     "breath out",    "bicycle bell", "cart",
                                      "school bell",   "chalk",         "crockery",     "tick",
                                      "flash",         "shutter",       "fair bell",    "locomotive whistle"};
    return names[static_cast<std::size_t>(strike)];
}

bool is_step(Strike strike) {
    return strike <= Strike::step_sand;
}

Sound struck(Strike strike, std::uint32_t which, float effort) {
    switch (strike) {
    case Strike::step_earth:
    case Strike::step_stone:
    case Strike::step_wood:
    case Strike::step_sand:
        return step(strike, which * 16 + 7, effort);
    case Strike::breath_in:
    case Strike::breath_out:
        return breath(strike == Strike::breath_in, which * 16 + 9, effort);
    case Strike::bicycle_bell:
        return ringing(0.5, 13, {{2310, 1, 0.14f}, {3870, 0.5f, 0.10f}, {6020, 0.2f, 0.05f}}, 0.16f);
    case Strike::cart:
        return cart(which);
    case Strike::school_bell:
        return ringing(1.6, 11,
                       {{1180, 1, 0.35f}, {1630, 0.7f, 0.3f}, {2820, 0.5f, 0.16f}, {4410, 0.25f, 0.08f}},
                       0.12f);
    case Strike::chalk: {
        Sound sound = silence(0.16);
        burst(sound, which, 0, 3100 + 900 * chance(which, 1), 2.0f, 0.01f, 0.05f, 0.45f);
        burst(sound, which + 1, 0, 500, 1.0f, 0.001f, 0.008f, 0.5f);
        return sound;
    }
    case Strike::cup:
        return cup_of(which);
    case Strike::tick: {
        Sound sound = silence(0.07);
        const float tone = which % 2 == 0 ? 1.0f : 0.86f;
        ring_out(sound, 0, {{1900 * tone, 1, 0.007f}, {3300 * tone, 0.6f, 0.004f}, {620 * tone, 0.5f, 0.01f}},
                 0.4f);
        return sound;
    }
    case Strike::flash:
        return flash_of(which);
    case Strike::shutter: {
        Sound sound = silence(0.14);
        burst(sound, which, 0, 2400, 1.0f, 0.001f, 0.006f, 0.8f);
        burst(sound, which + 1, 0.045, 1700, 1.0f, 0.001f, 0.009f, 0.6f);
        return sound;
    }
    case Strike::fair_bell:
        return ringing(0.9, 4.4f,
                       {{830, 1, 0.5f}, {1370, 0.7f, 0.35f}, {2230, 0.5f, 0.2f}, {3560, 0.2f, 0.1f}}, 0.22f);
    case Strike::locomotive_whistle:
        return locomotive();
    }
    return {};
}

} // namespace decoupage::etude
