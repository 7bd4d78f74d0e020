#include "sound/noise/noises.hpp"

#include <algorithm>

namespace decoupage::sound {

Wave footsteps(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double pace = each.between(0.27, 0.75), uneven = each.between(0.01, 0.12);
    const Struck heel{each.between(70, 500),
                      1.8,
                      4,
                      each.between(0.03, 0.12),
                      each.between(0.3, 0.97),
                      each.between(0.01, 0.08),
                      each.between(300, 4500)};
    for (double at = each.between(0, 0.5); at < seconds; at += pace * (1 + each.between(-uneven, uneven))) {
        strike(wave, at, each.between(0.5, 1), heel, chance.part(each.next()));
        Struck toe = heel;
        toe.blow_hertz *= 1.4;
        strike(wave, at + each.between(0.06, 0.12), each.between(0.05, 0.4), toe, chance.part(each.next()));
    }
    return wave;
}

Wave hoofs(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double pace = each.between(0.4, 0.8);
    const Struck hoof{each.between(250, 900), 1.9, 4, 0.07, each.between(0.3, 0.8), 0.02,
                      each.between(600, 2500)};
    for (double at = 0; at < seconds; at += pace)
        for (const double beat : {0.0, 0.22, 0.5, 0.72})
            strike(wave, at + pace * (beat + each.between(-0.02, 0.02)), each.between(0.4, 1), hoof,
                   chance.part(each.next()));
    return wave;
}

Wave doors(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    for (double at = each.between(0, 0.8); at < seconds; at += each.between(0.7, 4)) {
        if (each.happens(0.35)) { // its hinges
            const double hertz = each.between(250, 1100);
            call(wave, at, 0.15,
                 {each.between(0.3, 1.2), hertz, hertz * each.between(0.7, 1.5), each.between(-80, 80), 7,
                  0.1},
                 chance.part(each.next()));
            at += 1;
        }
        strike(wave, at, each.between(0.6, 1.2),
               {each.between(50, 160), 1.6, 8, each.between(0.15, 0.6), 0.5, each.between(0.03, 0.12),
                each.between(200, 1200)},
               chance.part(each.next()));
        if (each.happens(0.5))
            strike(wave, at + each.between(0.03, 0.1), 0.3, {1500, 1.6, 5, 0.06, 0.5, 0.006, 4000},
                   chance.part(each.next()));
    }
    return wave;
}

Wave clatter(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double low = each.between(500, 2200), rings = each.between(0.05, 0.5);
    for (const double at : moments(seconds, each.between(1, 9), chance.part(2)))
        strike(wave, at, each.between(0.1, 1),
               {low * each.between(0.7, 1.7), 1.45, 7, rings, each.between(0.1, 0.6), 0.01, 4500},
               chance.part(each.next()));
    return wave;
}

Wave bells(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const double hertz = each.between(160, 1100), beat = each.between(0.5, 3);
    const std::uint64_t bell = each.next(); // the same one every time
    for (double at = each.between(0, 0.5); at < seconds; at += beat * each.between(0.9, 1.1))
        strike(wave, at, each.between(0.5, 1), {hertz, 1.5, 7, each.between(1.5, 4), 0.08, 0.01, 3000},
               chance.part(bell));
    return wave;
}

Wave explosions(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    for (double at = each.between(0, 1); at < seconds; at += each.between(0.8, 5)) {
        const double gain = each.between(0.4, 1.5);
        strike(wave, at, gain,
               {each.between(25, 60), 1.5, 3, 1, 0.9, each.between(0.6, 3), each.between(60, 300)},
               chance.part(each.next()));
        strike(wave, at, gain * 0.6, {100, 1.5, 1, 0.1, 1, each.between(0.1, 0.8), each.between(700, 3000)},
               chance.part(each.next()));
    }
    return wave;
}

Wave shots(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    const Struck shot{each.between(90, 300),  1.5, 3, 0.1, 0.95, each.between(0.08, 0.4),
                      each.between(700, 3000)};
    for (const double at : moments(seconds, each.between(0.4, 5), chance.part(2)))
        strike(wave, at, each.between(0.4, 1.5), shot, chance.part(each.next()));
    return wave;
}

Wave cloth(int rate, double seconds, Chance chance) {
    Wave wave = hiss(rate, seconds, Colour::white, chance.part(1));
    filter(wave, Biquad::band_pass(rate, chance.between(1500, 5000), 0.5));
    swell(wave, chance.between(3, 9), chance.between(8, 20), chance.part(2));
    swell(wave, chance.between(0.4, 1.5), chance.between(5, 15), chance.part(3));
    return wave;
}

Wave glass(int rate, double seconds, Chance chance) {
    Wave wave = quiet(rate, seconds);
    Chance each = chance.part(1);
    for (double at = each.between(0, 1); at < seconds; at += each.between(0.8, 4)) {
        strike(wave, at, 1, {1200, 1.5, 6, 0.1, 0.8, 0.08, 4000}, chance.part(each.next()));
        for (int piece = 0; piece < each.whole(5, 40); ++piece)
            strike(wave, at + each.share() * each.between(0.1, 0.9), each.between(0.05, 0.4),
                   {each.between(1800, 6000), 1.4, 4, 0.12, 0.1, 0.003, 5000}, chance.part(each.next()));
    }
    return wave;
}

} // namespace decoupage::sound
