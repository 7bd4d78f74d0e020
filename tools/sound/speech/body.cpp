#include "sound/speech/mouth.hpp"
#include "sound/speech/voices.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::sound {

namespace {

constexpr std::size_t control = 64; // samples between two looks at what moves slowly

/// Read faster and slower: the tract's length, the melody's wandering and the tremble of the cords.
Wave retuned(const Wave& said, const Voice& voice, Chance chance) {
    Chance body = voice.body.part(1);
    Wander melody(chance.part(1), body.between(0.6, 2.5)), tremble(chance.part(2), body.between(12, 45));
    const double width = body.between(0.01, 0.13), shake = body.between(0.001, 0.012);
    Wave result{said.rate, {}};
    result.samples.reserve(said.samples.size() * 5 / 4);
    double place = 0, speed = 1;
    for (std::size_t n = 0; place < static_cast<double>(said.samples.size()); ++n) {
        if (n % control == 0) {
            const double at = static_cast<double>(n) / said.rate;
            speed = (1 + width * melody.at(at) + shake * tremble.at(at)) / voice.length;
        }
        result.samples.push_back(between_samples(said.samples, place));
        place += speed;
    }
    return result;
}

/// Three resonances of this head and mouth that move a little, and how bright it is.
void reshape(Wave& wave, const Voice& voice, Chance chance) {
    Chance body = voice.body.part(2);
    constexpr std::array<double, 3> middles{650, 1600, 3000};
    for (std::size_t i = 0; i < middles.size(); ++i) {
        const double middle = middles[i] * body.between(0.75, 1.3), quality = body.between(0.8, 3);
        const double lift = body.between(-6, 6);
        Wander where(chance.part(10 + i), 4), how(chance.part(20 + i), 3);
        Biquad formant = Biquad::peak(wave.rate, middle, quality, lift);
        for (std::size_t n = 0; n < wave.samples.size(); ++n) {
            if (n % (4 * control) == 0) {
                const double at = static_cast<double>(n) / wave.rate;
                formant.become(Biquad::peak(wave.rate, middle * (1 + 0.12 * where.at(at)), quality,
                                            lift + 4 * how.at(at)));
            }
            wave.samples[n] = formant(wave.samples[n]);
        }
    }
    const double bright = voice.manner == Manner::shouted ? body.between(2, 9) : body.between(-9, 4);
    filter(wave, Biquad::high_shelf(wave.rate, body.between(1200, 2800), bright));
    filter(wave, Biquad::low_shelf(wave.rate, body.between(150, 350), body.between(-8, 5)));
    filter(wave, Biquad::high_pass(wave.rate, 70));
}

/// Breath that goes with the voice, and stresses of its own.
void breathe(Wave& wave, const Voice& voice, Chance chance) {
    Chance body = voice.body.part(3);
    const auto breath = static_cast<float>(amplitude(body.between(-34, -12)));
    const float fall = std::exp(-1.0f / (0.01f * static_cast<float>(wave.rate)));
    Biquad high = Biquad::high_pass(wave.rate, body.between(900, 2500));
    Wander stress(chance.part(1), body.between(1.5, 5));
    const double swing = body.between(1, 5);
    Chance noise = chance.part(2);
    float level = 0, gain = 1;
    for (std::size_t n = 0; n < wave.samples.size(); ++n) {
        if (n % control == 0)
            gain = static_cast<float>(amplitude(swing * stress.at(static_cast<double>(n) / wave.rate)));
        float& sample = wave.samples[n];
        level = std::max(std::abs(sample), level * fall);
        sample = gain * (sample + breath * level * high(static_cast<float>(noise.between(-1, 1))));
    }
}

/// What a throat does when it gives all it has.
void strain(Wave& wave) {
    const double level = active_level(wave.samples, wave.rate);
    amplify(wave, -10 - level);
    for (float& sample : wave.samples)
        sample = std::tanh(1.6f * sample);
}

} // namespace

Wave embodied(const Wave& said, const Voice& voice, Chance chance) {
    Wave wave = retuned(said, voice, chance.part(1));
    if (voice.manner == Manner::whispered)
        wave = whispered(wave, chance.part(2));
    else if (voice.cords > 0)
        wave = revoiced(wave, voice.cords, chance.part(2));
    if (voice.manner == Manner::shouted) strain(wave);
    reshape(wave, voice, chance.part(3));
    breathe(wave, voice, chance.part(4));
    return wave;
}

} // namespace decoupage::sound
