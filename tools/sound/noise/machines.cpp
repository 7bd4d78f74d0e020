#include "sound/noise/noises.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::sound {

namespace {

/// Explosions of cylinders, or the teeth of a saw: a pulse at so many hertz that moves.
Wave pulses(int rate, double seconds, double hertz, double reach, double moves, double soft, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Wander speed(chance.part(1), moves);
    Chance each = chance.part(2);
    double phase = 0, strength = 1;
    for (std::size_t n = 0; n < wave.samples.size(); ++n) {
        phase += hertz * (1 + reach * speed.at(static_cast<double>(n) / rate)) / rate;
        if (phase >= 1) phase -= 1, strength = each.between(0.6, 1);
        wave.samples[n] = static_cast<float>(strength * (std::exp(-phase * soft) - 1 / soft));
    }
    return wave;
}

} // namespace

Wave traffic(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::brown, chance.part(1));
    filter(wave, Biquad::high_shelf(rate, 1000, chance.between(-6, 6)));
    amplify(wave, chance.between(-14, -4));
    Chance each = chance.part(2);
    for (double at = each.between(-4, 1); at < seconds; at += each.between(0.8, 6)) {
        const double lasts = each.between(2, 7);
        Wave car = hiss(rate, lasts, Colour::pink, chance.part(each.next()));
        filter(car, Biquad::band_pass(rate, each.between(300, 1200), 0.5));
        add(car, pulses(rate, lasts, each.between(35, 90), 0.15, 0.4, 6, chance.part(each.next())), 0, 0.15);
        for (std::size_t n = 0; n < car.samples.size(); ++n) {
            const double x = static_cast<double>(n) / static_cast<double>(car.samples.size()) - 0.5;
            car.samples[n] *= static_cast<float>(std::exp(-22 * x * x));
        }
        add(wave, car, at, each.between(0.3, 1.5));
        if (each.happens(0.15))
            call(wave, at + lasts / 2, each.between(0.05, 0.2), {each.between(0.2, 0.9), 400, 398, 0, 8, 0},
                 each);
    }
    return wave;
}

Wave engine(int rate, double seconds, Chance chance) {
    Wave wave = pulses(rate, seconds, chance.between(18, 110), chance.between(0.02, 0.4),
                       chance.between(0.1, 0.6), chance.between(4, 25), chance.part(1));
    filter(wave, Biquad::peak(rate, chance.between(120, 500), 1.5, chance.between(0, 12)));
    filter(wave, Biquad::low_pass(rate, chance.between(500, 4000)));
    add(wave, hiss(rate, seconds, Colour::pink, chance.part(2)), 0, chance.between(0.1, 1.5));
    return wave;
}

Wave hum(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::pink, chance.part(1));
    amplify(wave, chance.between(-24, -6));
    const double hertz = chance.between(45, 180), fall = chance.between(0.5, 2);
    for (int k = 1; k < 14; ++k) {
        const double strength = 0.3 * chance.share() * std::pow(k, -fall),
                     turn = 2 * std::numbers::pi * k * hertz / rate;
        for (std::size_t n = 0; n < wave.samples.size(); ++n)
            wave.samples[n] += static_cast<float>(strength * std::sin(turn * static_cast<double>(n)));
    }
    swell(wave, chance.between(0.2, 8), chance.between(0, 3), chance.part(2));
    return wave;
}

Wave siren(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    const double low = chance.between(350, 700), high = low * chance.between(1.2, 2.4),
                 period = chance.between(0.3, 4);
    const bool steps = chance.happens(0.4);
    const int overtones = chance.whole(2, 9);
    double phase = 0;
    for (std::size_t n = 0; n < wave.samples.size(); ++n) {
        const double x = static_cast<double>(n) / rate / period, turn = x - std::floor(x);
        const double up = steps ? turn < 0.5 : 0.5 - 0.5 * std::cos(2 * std::numbers::pi * turn);
        phase += 2 * std::numbers::pi * (low + (high - low) * up) / rate;
        double sample = 0;
        for (int k = 1; k <= overtones; ++k)
            sample += std::sin(k * phase) / k;
        wave.samples[n] = static_cast<float>(0.2 * sample);
    }
    swell(wave, 0.2, 8, chance.part(1));
    return wave;
}

Wave railway(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::brown, chance.part(1));
    swell(wave, 2, 3, chance.part(2));
    Chance each = chance.part(3);
    const double beat = each.between(0.4, 1.3);
    const Struck rail{each.between(90, 250), 1.8, 5, 0.25, 0.5, 0.03, each.between(500, 2000)};
    for (double at = 0; at < seconds; at += beat)
        for (const double next : {0.0, 0.12 * beat / 0.6})
            strike(wave, at + next + each.between(0, 0.01), each.between(0.5, 1.2), rail,
                   chance.part(each.next()));
    return wave;
}

Wave typewriter(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double low = each.between(250, 900), pace = each.between(0.09, 0.25);
    for (double at = each.between(0, 0.3); at < seconds; at += pace * each.between(0.6, 1.6)) {
        strike(wave, at, each.between(0.3, 1),
               {low * each.between(0.9, 1.2), 1.7, 6, 0.06, 0.7, 0.012, each.between(2000, 5000)},
               chance.part(each.next()));
        if (each.happens(0.04)) at += each.between(0.3, 1.5);
        if (each.happens(0.02))
            strike(wave, at, 0.4, {2600, 1.5, 3, 0.8, 0, 0.01, 3000}, chance.part(each.next()));
    }
    return wave;
}

Wave saw(int rate, double seconds, Chance chance) {
    Wave wave = pulses(rate, seconds, chance.between(80, 320), chance.between(0.05, 0.3),
                       chance.between(0.3, 2), 4, chance.part(1));
    add(wave, hiss(rate, seconds, Colour::white, chance.part(2)), 0, chance.between(0.3, 2));
    filter(wave, Biquad::high_pass(rate, 150));
    swell(wave, chance.between(0.5, 2), chance.between(3, 12), chance.part(3));
    return wave;
}

Wave steam(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double beat = each.between(0.18, 0.9), low = each.between(300, 2000);
    for (double at = 0; at < seconds; at += beat * each.between(0.95, 1.05))
        strike(wave, at, each.between(0.7, 1), {100, 1.5, 1, 0.1, 0.95, beat * each.between(0.4, 1.2), low},
               chance.part(each.next()));
    if (each.happens(0.3))
        call(wave, each.between(0, seconds), 0.3, {each.between(0.4, 2), 620, 600, 20, 6, 0.3}, each);
    return wave;
}

Wave telephone(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double rings = each.between(0.4, 2), rests = each.between(0.8, 3), beats = each.between(14, 28),
                 hertz = each.between(700, 2200);
    for (double at = each.between(0, 0.5); at < seconds; at += rings + rests)
        for (double stroke = 0; stroke < rings; stroke += 1 / beats)
            strike(wave, at + stroke, 0.7, {hertz, 1.5, 4, 0.3, 0.15, 0.005, 4000}, chance.part(7));
    return wave;
}

} // namespace decoupage::sound
