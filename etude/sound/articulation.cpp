#include "etude/sound/articulation.hpp"

#include "etude/noise.hpp"

#include <array>

namespace decoupage::etude {

namespace {

struct Vowel {
    float first, second, third;
};
/// a, e open, e shut, i, o open, o shut, u, y: a man's.
constexpr std::array<Vowel, 8> vowels{{{730, 1300, 2500},
                                       {550, 1780, 2480},
                                       {390, 2050, 2600},
                                       {290, 2250, 3000},
                                       {560, 980, 2420},
                                       {390, 790, 2350},
                                       {310, 760, 2250},
                                       {290, 1850, 2200}}};

enum class Onset { none, glide, nasal, stop, soft_stop, hush, soft_hush };

struct Tongue {
    float first, second; ///< where formants point to, Hz
    float hiss_at;       ///< Hz
};
/// At the lips, the teeth, the palate.
constexpr std::array<Tongue, 3> places_of_tongue{{{260, 850, 1800}, {260, 1750, 5600}, {270, 2100, 3300}}};

float pitch_of(Who who) {
    constexpr std::array pitches{238.0f, 205.0f, 112.0f, 188.0f};
    return pitches[static_cast<std::size_t>(who)];
}

/// The melody: it sets in high and sinks; the last syllable rises, falls to rest, or asks. `at` from 0 to 1.
float melody(const Phrase& phrase, float at, float since_last) {
    const float base = pitch_of(phrase.who);
    const float sinks = 1.12f - 0.20f * at;
    const auto seed = static_cast<std::uint32_t>(phrase.from * 100);
    const float wanders =
        1 + 0.07f * (noise(at * static_cast<float>(phrase.to - phrase.from) * 2.6f, seed) - 0.5f) * 2;
    const float last = ease(-0.10f, 0.16f, since_last);
    const float turn = phrase.asks ? 0.36f : phrase.closes ? -0.15f : 0.13f;
    return base * sinks * wanders * (1 + turn * last);
}

struct Syllable {
    double from, at, to;
    Onset onset;
    Tongue tongue;
    Vowel vowel;
    float stress;
};

Syllable syllable(const Phrase& phrase, std::size_t i) {
    const auto& at = phrase.syllables;
    const bool last = i + 1 == at.size();
    const auto seed = hash(static_cast<std::uint32_t>(at[i] * 1000), static_cast<std::uint32_t>(phrase.who));
    constexpr std::array onsets{Onset::stop, Onset::soft_stop, Onset::glide, Onset::nasal, Onset::stop,
                                Onset::hush, Onset::soft_hush, Onset::glide, Onset::none};
    return {i == 0 ? at[i] - 0.13 : at[i - 1] + 0.56 * (at[i] - at[i - 1]),
            at[i],
            last ? phrase.to : at[i] + 0.56 * (at[i + 1] - at[i]),
            onsets[hash(seed, 1) % onsets.size()],
            places_of_tongue[hash(seed, 2) % places_of_tongue.size()],
            vowels[hash(seed, 3) % vowels.size()],
            last ? 1.0f : 0.72f + 0.28f * chance(seed, 4)};
}

/// The mouth at a moment of the consonant: `u` from 0 at its start to 1 where the vowel opens.
void close(Mouth& mouth, const Syllable& one, float u, float throat) {
    mouth.first = one.tongue.first * throat;
    mouth.second = one.tongue.second * throat;
    mouth.hiss_at = one.tongue.hiss_at * (0.6f + 0.4f * throat);
    switch (one.onset) {
    case Onset::none:
        break;
    case Onset::glide:
        mouth.voiced = 0.42f;
        break;
    case Onset::nasal:
        mouth.voiced = 0.38f;
        mouth.nose = 1;
        break;
    case Onset::stop:
        mouth.voiced = 0;
        mouth.hiss = u > 0.62f && u < 0.80f ? 0.45f : 0;
        mouth.breath = u > 0.70f ? 0.6f : 0;
        break;
    case Onset::soft_stop:
        mouth.voiced = u < 0.75f ? 0.16f : 0.6f;
        mouth.hiss = u > 0.72f && u < 0.85f ? 0.3f : 0;
        break;
    case Onset::hush:
        mouth.voiced = 0;
        mouth.hiss = 0.42f * ease(0, 0.3f, u) * (1 - ease(0.85f, 1, u));
        break;
    case Onset::soft_hush:
        mouth.voiced = 0.20f;
        mouth.hiss = 0.20f;
        break;
    }
}

/// Muscles are slow: what was asked for is approached.
void approach(Mouth& now, const Mouth& asked) {
    const auto go = [](float& value, float to, float milliseconds) {
        value += (to - value) * (1 - exponential(-2.0f / milliseconds));
    };
    go(now.first, asked.first, 16);
    go(now.second, asked.second, 22);
    go(now.third, asked.third, 22);
    go(now.voiced, asked.voiced, asked.voiced > now.voiced ? 9.0f : 14.0f);
    go(now.breath, asked.breath, 6);
    go(now.hiss, asked.hiss, asked.hiss > now.hiss ? 5.0f : 7.0f);
    go(now.nose, asked.nose, 10);
    now.hiss_at = asked.hiss_at;
    now.pitch = asked.pitch;
}

} // namespace

float throat_of(Who who) {
    constexpr std::array lengths{1.22f, 1.15f, 1.0f, 1.16f};
    return lengths[static_cast<std::size_t>(who)];
}

std::vector<Mouth> articulated(const Phrase& phrase) {
    const float throat = throat_of(phrase.who);
    const auto count = static_cast<std::size_t>((phrase.to - phrase.from) * 500);
    std::vector<Mouth> mouths;
    Mouth now;
    std::size_t which = 0;
    Syllable one = syllable(phrase, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const double t = phrase.from + static_cast<double>(i) / 500;
        if (t >= one.to && which + 1 < phrase.syllables.size()) one = syllable(phrase, ++which);
        const double opens = std::max(one.from, one.at - 0.075) + 0.02,
                     length = std::min(0.10, opens - one.from);
        Mouth asked;
        const float since_last = static_cast<float>(t - phrase.syllables.back());
        asked.pitch = melody(phrase, static_cast<float>(i) / static_cast<float>(count), since_last);
        asked.first = one.vowel.first * throat;
        asked.second = one.vowel.second * throat;
        asked.third = one.vowel.third * throat;
        asked.breath = 0.05f;
        asked.voiced = one.stress * (1 - 0.6f * ease(0.05f, 0.24f, static_cast<float>(t - one.at)));
        const double u = length > 0.01 ? (t - (opens - length)) / length : 1;
        if (u < 0)
            asked.voiced *= which == 0 ? 0.0f : 0.7f;
        else if (u < 1)
            close(asked, one, static_cast<float>(u), throat);
        const auto left = static_cast<float>(phrase.to - t);
        asked.voiced *= ease(0.015f, 0.11f, left);
        asked.breath *= ease(0.0f, 0.06f, left);
        asked.hiss *= ease(0.0f, 0.03f, left);
        if (i == 0) {
            now = asked;
            now.voiced = now.breath = now.hiss = 0;
        }
        approach(now, asked);
        mouths.push_back(now);
    }
    return mouths;
}

} // namespace decoupage::etude
