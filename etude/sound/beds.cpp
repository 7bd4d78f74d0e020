#include "etude/sound/beds.hpp"

#include "etude/noise.hpp"
#include "etude/sound/filter.hpp"

#include <array>

namespace decoupage::etude {

namespace {

/// Noise from below to above two frequencies, its strength told by a function of seconds.
template <typename Strength>
void blow(Sound& sound, std::uint32_t seed, float from, float to, Strength strength) {
    White white(seed);
    Filter below(to, 0.7f), above(from, 0.7f);
    float loud = 0, step = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (i % 64 == 0) {
            const float next = strength(static_cast<float>(i + 64) / sound_rate);
            if (i == 0) loud = next;
            step = (next - loud) / 64;
        }
        loud += step;
        sound[i] += loud * above.high(below.low(white.next()));
    }
}

/// Many who talk at once: each a breath that is shaped as speech is, none to be understood.
void talk(Sound& sound, int people, float low, float high, float loud, std::uint32_t seed) {
    for (int who = 0; who < people; ++who) {
        const auto me = hash(seed, static_cast<std::uint32_t>(who));
        const float pitch = mix(low, high, chance(me, 1)), rate = 4.2f + 2.5f * chance(me, 2);
        White white(me);
        Filter first(600, 5), second(1500, 7);
        double turns = 0;
        float level = 0;
        for (std::size_t i = 0; i < sound.size(); ++i) {
            const float t = static_cast<float>(i) / sound_rate;
            if (i % 64 == 0) {
                const float says = ease(0.42f, 0.58f, noise(t * 0.5f, me + 3));
                level = loud * says * ease(0.25f, 0.75f, noise(t * rate, me + 4));
                first.turn(mix(350, 850, noise(t * rate * 0.8f, me + 5)), 5);
                second.turn(mix(950, 2300, noise(t * rate * 0.7f, me + 6)), 7);
                turns -= turns > 1 ? 1 : 0;
            }
            turns += static_cast<double>(pitch * (0.9f + 0.2f * level / loud) / sound_rate);
            turns -= turns >= 1 ? 1 : 0;
            const auto at = static_cast<float>(turns);
            const float source = (pitch > 0 ? (at < 0.5f ? 4 * at * (1 - 2 * at) : 0.0f) - 0.17f : 0.0f) +
                                 (pitch > 0 ? 0.15f : 1.0f) * white.next();
            sound[i] += level * (first.band(source) + 0.6f * second.band(source));
        }
    }
}

/// A motor: its blows follow one another at `rate` and are never quite alike.
template <typename Rate>
void run_motor(Sound& sound, std::uint32_t seed, float body, float loud, Rate rate) {
    Filter box(body, 1.4f), rattle(2200, 1.2f);
    White white(seed);
    double turns = 0;
    float blow_now = 1, before = 0;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        turns += static_cast<double>(rate(static_cast<float>(i) / sound_rate) / sound_rate);
        if (turns >= 1) {
            turns -= 1;
            blow_now = 0.75f + 0.5f * chance(seed, ++count);
        }
        const auto at = static_cast<float>(turns);
        const float push = exponential(-7 * at) * ease(0, 0.04f, at) * blow_now;
        before += 0.0015f * (push - before);
        sound[i] += loud * (1.6f * box.band(push - before) + push * (0.10f * rattle.band(white.next())));
    }
}

void make_street(Sound& sound) {
    blow(sound, 11, 60, 320, [](float t) { return 0.30f + 0.25f * noise(t * 0.35f, 12); });
    blow(sound, 13, 500, 3200, [](float t) { return 0.030f + 0.03f * noise(t * 0.5f, 14); });
    talk(sound, 3, 110, 220, 0.045f, 15);
}

void make_fair(Sound& sound) {
    talk(sound, 14, 110, 290, 0.10f, 31);
    blow(sound, 32, 200, 1800, [](float t) { return 0.07f + 0.05f * noise(t * 0.7f, 33); });
}

void make_sea(Sound& sound) {
    // Breakers come in as they are seen to: one in six and a quarter seconds, and smaller ones between.
    const auto wave = [](float t, float each, float late) {
        const float at = t / each + late, u = at - floor_of(at);
        return ease(0, 0.35f, u) * exponential(-3.2f * std::max(0.0f, u - 0.35f)) * (1 - ease(0.92f, 1, u));
    };
    blow(sound, 51, 50, 480, [&](float t) { return 0.30f + 0.30f * wave(t, 6.25f, 0.3f); });
    blow(sound, 52, 500, 2600,
         [&](float t) { return 0.05f + 0.22f * wave(t, 6.25f, 0.25f) + 0.07f * wave(t, 3.9f, 0.1f); });
    blow(sound, 53, 2600, 7500,
         [&](float t) { return 0.015f + 0.11f * wave(t, 6.25f, 0.18f) * wave(t, 6.25f, 0.18f); });
}

void make_train(Sound& sound) {
    // Steam in beats of four, slowing as it comes in.
    const auto beat = [](float t) {
        const float at = 5.2f * t - 0.28f * t * t, u = at - floor_of(at);
        return exponential(-5 * u) * ease(0, 0.08f, u) * (static_cast<int>(at) % 4 == 0 ? 1.0f : 0.7f);
    };
    blow(sound, 41, 150, 2400, [&](float t) { return 0.5f * beat(t) + 0.05f; });
    blow(sound, 42, 40, 160, [](float) { return 0.35f; });
}

} // namespace

const char* name_of(Ambience ambience) {
    static constexpr std::array names{"film",  "street", "classroom", "kitchen", "fair", "rotor", "aeroplane",
                                      "train", "night",  "van",       "room",    "wind", "sea"};
    return names[static_cast<std::size_t>(ambience)];
}

bool is_near_silence(Ambience ambience) {
    return ambience == Ambience::film || ambience == Ambience::night || ambience == Ambience::room;
}

Sound surroundings(Ambience ambience, double seconds) {
    Sound sound(static_cast<std::size_t>(sample_at(seconds)));
    const auto even = [](float strength) { return [strength](float) { return strength; }; };
    switch (ambience) {
    case Ambience::film:
        blow(sound, 1, 120, 7500, even(0.2f));
        break;
    case Ambience::street:
        make_street(sound);
        break;
    case Ambience::classroom:
        talk(sound, 9, 0, 0, 0.16f, 21);
        talk(sound, 3, 230, 290, 0.05f, 22);
        blow(sound, 23, 80, 500, even(0.05f));
        break;
    case Ambience::kitchen:
        blow(sound, 25, 1800, 5200,
             [](float t) { return 0.05f + 0.05f * noise(t * 11, 26) + 0.05f * noise(t * 0.6f, 27); });
        blow(sound, 28, 80, 400, even(0.10f));
        break;
    case Ambience::fair:
        make_fair(sound);
        break;
    case Ambience::rotor: { // begins to turn after half a second, is at full speed after four, stops as seen
        const auto speed = [](float t) { return ease(0.5f, 4, t) * (1 - ease(16, 19.5f, t)); };
        run_motor(sound, 35, 150, 0.30f, [&](float t) { return 9 + 32 * speed(t); });
        blow(sound, 36, 60, 260, [&](float t) { return 0.1f + 0.35f * speed(t); });
        break;
    }
    case Ambience::aeroplane:
        run_motor(sound, 43, 210, 0.5f, [](float t) { return 83 + 1.5f * sine(t * 1.9f); });
        blow(sound, 44, 90, 900, even(0.12f));
        break;
    case Ambience::train:
        make_train(sound);
        break;
    case Ambience::night:
        blow(sound, 45, 60, 700, even(0.2f));
        break;
    case Ambience::van:
        run_motor(sound, 47, 190, 0.6f,
                  [](float t) { return 37 + 6 * noise(t * 0.4f, 48) + noise(t * 3, 49); });
        blow(sound, 50, 50, 420, [](float t) { return 0.22f + 0.2f * noise(t * 3.5f, 46); });
        break;
    case Ambience::room:
        blow(sound, 61, 60, 1800, even(0.2f));
        break;
    case Ambience::wind:
        blow(sound, 71, 120, 700,
             [](float t) { return 0.15f + 0.5f * noise(t * 0.4f, 72) * noise(t * 0.9f, 73); });
        break;
    case Ambience::sea:
        make_sea(sound);
        break;
    }
    return sound;
}

} // namespace decoupage::etude
