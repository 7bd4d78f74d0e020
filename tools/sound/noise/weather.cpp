#include "sound/noise/noises.hpp"

#include <algorithm>

namespace decoupage::sound {

Wave wind(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::pink, chance.part(1));
    const double middle = chance.between(150, 700), quality = chance.between(0.6, 5);
    const double gusts = chance.between(0.1, 0.8), reach = chance.between(0.2, 0.6);
    Wander height(chance.part(2), gusts);
    Biquad howl = Biquad::band_pass(rate, middle, quality);
    const auto rush = static_cast<float>(chance.between(0.05, 0.4));
    for (std::size_t n = 0; n < wave.samples.size(); ++n) {
        if (n % 64 == 0)
            howl.become(Biquad::band_pass(
                rate, middle * (1 + reach * height.at(static_cast<double>(n) / rate)), quality));
        wave.samples[n] = howl(wave.samples[n]) + rush * wave.samples[n];
    }
    swell(wave, gusts, chance.between(2, 9), chance.part(2));
    return wave;
}

Wave sea(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::pink, chance.part(1));
    filter(wave, Biquad::high_shelf(rate, 2000, chance.between(-8, 6)));
    swell(wave, chance.between(0.15, 0.35), chance.between(6, 14), chance.part(2));
    Wave deep = hiss(rate, seconds, Colour::brown, chance.part(3));
    swell(deep, chance.between(0.1, 0.3), 5, chance.part(4));
    add(wave, deep, 0, chance.between(0, 0.7));
    return wave;
}

Wave rain(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::white, chance.part(1));
    filter(wave, Biquad::high_pass(rate, chance.between(300, 1500)));
    filter(wave, Biquad::low_pass(rate, chance.between(3000, 0.48 * rate)));
    swell(wave, 0.4, chance.between(0.5, 3), chance.part(2));
    const double drops = chance.between(5, 80), strength = chance.between(0.05, 0.8);
    Chance each = chance.part(3);
    for (const double at : moments(seconds, drops, chance.part(4)))
        strike(wave, at, strength * each.between(0.1, 1),
               {each.between(800, 3500), 1.7, 2, 0.02, 0.3, 0.004, 3000}, chance.part(each.next()));
    return wave;
}

Wave thunder(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::brown, chance.part(1));
    filter(wave, Biquad::low_pass(rate, chance.between(120, 600)));
    Wave rolling = quiet(rate, seconds);
    Chance each = chance.part(2);
    for (double at = each.between(0, 1); at < seconds; at += each.between(2, 7)) {
        const double lasts = each.between(1.5, 5);
        Wander roll(chance.part(each.next()), 9);
        for (std::ptrdiff_t i = 0; i < rolling.place(lasts); ++i) {
            const std::ptrdiff_t n = rolling.place(at) + i;
            if (n >= std::ssize(wave.samples)) break;
            const double x = static_cast<double>(i) / static_cast<double>(rolling.place(lasts));
            const double height = std::min(1.0, x * 30) * (1 - x) * (1 - x) * (1 + roll.at(x * lasts));
            rolling.samples[static_cast<std::size_t>(n)] +=
                static_cast<float>(2 * height) * wave.samples[static_cast<std::size_t>(n)];
        }
    }
    return rolling;
}

Wave fire(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::brown, chance.part(1));
    swell(wave, 3, 4, chance.part(2));
    amplify(wave, chance.between(-16, 0));
    Chance each = chance.part(3);
    for (const double at : moments(seconds, chance.between(6, 40), chance.part(4)))
        strike(wave, at, each.between(0.02, 0.6),
               {each.between(600, 3000), 1.9, 2, 0.02, 0.85, each.between(0.002, 0.02),
                each.between(1500, 6000)},
               chance.part(each.next()));
    return wave;
}

Wave brook(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::pink, chance.part(1));
    filter(wave, Biquad::high_pass(rate, 300));
    amplify(wave, chance.between(-20, -6));
    Chance each = chance.part(2);
    const double low = each.between(350, 900);
    for (const double at : moments(seconds, chance.between(15, 60), chance.part(3))) {
        const double hertz = low * each.between(1, 3);
        call(wave, at, each.between(0.01, 0.12),
             {each.between(0.02, 0.09), hertz, hertz * each.between(1.05, 1.6), 0, 1, 0}, chance.part(4));
    }
    return wave;
}

} // namespace decoupage::sound
