#include "sound/noise/noises.hpp"

#include <algorithm>

namespace decoupage::sound {

namespace {

/// Two resonances of an open mouth.
void throat(Wave& wave, Chance& chance) {
    const double open = chance.between(500, 1000);
    filter(wave, Biquad::peak(wave.rate, open, 2, 10));
    filter(wave, Biquad::peak(wave.rate, open * chance.between(1.5, 2.5), 2.5, 9));
}

} // namespace

Wave applause(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const int people = each.length(3, 60);
    for (int person = 0; person < people; ++person) {
        const double beat = each.between(0.16, 0.32), gain = each.between(0.1, 1);
        const Struck hands{each.between(500, 1500), 1.6, 2, 0.02, 0.95, each.between(0.01, 0.03),
                           each.between(800, 2600)};
        for (double at = each.between(0, 0.6); at < seconds; at += beat * each.between(0.85, 1.15))
            strike(wave, at, gain, hands, chance.part(each.next()));
    }
    return wave;
}

Wave birds(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    for (int bird = 0, count = chance.whole(1, 4); bird < count; ++bird) {
        Chance each = chance.part(10 + static_cast<std::uint64_t>(bird));
        const double middle = each.between(1400, 6000), gain = each.between(0.1, 0.6),
                     quick = each.between(0.04, 0.25);
        const double from = each.between(0.7, 1.3), to = each.between(0.7, 1.3),
                     bend = each.between(-0.3, 0.3);
        for (double at = each.between(0, 2); at < seconds; at += each.between(0.3, 3))
            for (int note = 0, notes = each.whole(1, 9); note < notes;
                 ++note, at += quick * each.between(1.1, 1.6))
                call(wave, at, gain * each.between(0.5, 1),
                     {quick, middle * from * each.between(0.95, 1.05), middle * to, middle * bend,
                      each.whole(1, 2), 0.02},
                     chance.part(each.next()));
    }
    return wave;
}

Wave barks(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double middle = each.between(180, 700);
    for (double at = each.between(0, 0.8); at < seconds; at += each.between(0.3, 1.8)) {
        const double hertz = middle * each.between(0.9, 1.15);
        call(wave, at, each.between(0.4, 0.9),
             {each.between(0.09, 0.25), hertz, hertz * 0.8, hertz * 0.35, 12, each.between(0.15, 0.5)},
             chance.part(each.next()));
    }
    filter(wave, Biquad::peak(rate, each.between(700, 1500), 1.5, 9));
    return wave;
}

Wave cats(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double middle = each.between(350, 800);
    for (double at = each.between(0, 0.8); at < seconds; at += each.between(0.9, 3)) {
        const double hertz = middle * each.between(0.85, 1.2);
        call(wave, at, each.between(0.3, 0.7),
             {each.between(0.35, 1.1), hertz, hertz * each.between(0.6, 0.95), hertz * each.between(0.1, 0.4),
              10, 0.06},
             chance.part(each.next()));
    }
    filter(wave, Biquad::peak(rate, each.between(1000, 2000), 2, 8));
    return wave;
}

Wave crickets(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    for (int insect = 0, count = chance.whole(1, 5); insect < count; ++insect) {
        Chance each = chance.part(10 + static_cast<std::uint64_t>(insect));
        const double hertz = each.between(2800, 0.42 * rate), period = each.between(0.25, 1),
                     gain = each.between(0.1, 0.5);
        const int chirps = each.whole(2, 5);
        for (double at = each.share(); at < seconds; at += period * each.between(0.97, 1.03))
            for (int chirp = 0; chirp < chirps; ++chirp)
                call(wave, at + chirp * 0.035, gain, {0.025, hertz, hertz * 0.99, 0, 1, 0}, chance.part(3));
    }
    return wave;
}

Wave insects(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double hertz = each.between(120, 420);
    for (double at = each.between(-1, 1); at < seconds; at += each.between(1, 5))
        call(wave, at, each.between(0.2, 0.6),
             {each.between(0.7, 4), hertz * each.between(0.85, 1.1), hertz * each.between(0.85, 1.1),
              hertz * each.between(-0.1, 0.25), 12, 0.05},
             chance.part(each.next()));
    filter(wave, Biquad::high_pass(rate, 200));
    swell(wave, 6, 4, chance.part(2));
    return wave;
}

Wave cries(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double middle = each.between(150, 900);
    for (double at = each.between(0, 0.8); at < seconds; at += each.between(0.8, 3.5)) {
        const double hertz = middle * each.between(0.8, 1.3);
        call(wave, at, each.between(0.3, 0.8),
             {each.between(0.15, 1.6), hertz, hertz * each.between(0.5, 1.1), hertz * each.between(-0.1, 0.5),
              25, each.between(0.02, 0.3)},
             chance.part(each.next()));
    }
    throat(wave, each);
    return wave;
}

Wave laughter(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double middle = each.between(140, 420), beat = each.between(0.14, 0.26);
    for (double at = each.between(0, 0.5); at < seconds; at += each.between(0.3, 1.5)) {
        double hertz = middle * each.between(1, 1.5);
        for (int burst = 0, bursts = each.whole(3, 9); burst < bursts;
             ++burst, at += beat * each.between(0.9, 1.1)) {
            call(wave, at, each.between(0.3, 0.8),
                 {beat * 0.55, hertz, hertz * 0.9, hertz * 0.1, 25, each.between(0.1, 0.3)},
                 chance.part(each.next()));
            hertz *= 0.95;
        }
    }
    throat(wave, each);
    return wave;
}

Wave breathing(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double pace = each.between(0.35, 1.6), low = each.between(500, 1500);
    bool in = true;
    for (double at = each.share(); at < seconds; at += pace * each.between(0.85, 1.15), in = !in) {
        Wave breath = hiss(rate, pace * each.between(0.4, 0.8), Colour::white, chance.part(each.next()));
        filter(breath, Biquad::band_pass(rate, low * (in ? 1.7 : 1), 0.8));
        filter(breath, Biquad::peak(rate, low * 2.6, 2, 8));
        for (std::size_t n = 0; n < breath.samples.size(); ++n) {
            const float x = static_cast<float>(n) / static_cast<float>(breath.samples.size());
            breath.samples[n] *= 4 * x * (1 - x);
        }
        add(wave, breath, at, in ? 0.7 : 1);
    }
    return wave;
}

} // namespace decoupage::sound
