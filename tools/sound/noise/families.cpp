#include "sound/noise/noises.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::sound {

namespace {

constexpr std::array<NoiseFamily, 33> families{{
    {"wind", Split::train, wind},
    {"sea", Split::train, sea},
    {"thunder", Split::train, thunder},
    {"brook", Split::train, brook},
    {"traffic", Split::train, traffic},
    {"engine", Split::train, engine},
    {"hum", Split::train, hum},
    {"typewriter", Split::train, typewriter},
    {"saw", Split::train, saw},
    {"telephone", Split::train, telephone},
    {"footsteps", Split::train, footsteps},
    {"doors", Split::train, doors},
    {"clatter", Split::train, clatter},
    {"bells", Split::train, bells},
    {"explosions", Split::train, explosions},
    {"cloth", Split::train, cloth},
    {"applause", Split::train, applause},
    {"birds", Split::train, birds},
    {"cats", Split::train, cats},
    {"insects", Split::train, insects},
    {"breathing", Split::train, breathing},
    {"cries", Split::train, cries},
    {"laughter", Split::test, laughter},
    {"rain", Split::test, rain},
    {"fire", Split::test, fire},
    {"railway", Split::test, railway},
    {"siren", Split::test, siren},
    {"steam", Split::test, steam},
    {"hoofs", Split::test, hoofs},
    {"shots", Split::test, shots},
    {"glass", Split::test, glass},
    {"barks", Split::test, barks},
    {"crickets", Split::test, crickets},
}};

} // namespace

std::span<const NoiseFamily> noise_families() {
    return families;
}

void strike(Wave& wave, double at, double gain, const Struck& struck, Chance chance) {
    const std::ptrdiff_t from = wave.place(at), end = std::ssize(wave.samples);
    double hertz = struck.hertz;
    for (int i = 0; i < struck.tones && hertz < 0.45 * wave.rate; ++i) {
        const double turn = 2 * std::numbers::pi * hertz / wave.rate;
        const double fall =
            std::pow(0.001, 1 / (struck.rings * wave.rate * std::pow(hertz / struck.hertz, -0.6)));
        const double strength = gain * (1 - struck.blow) * chance.between(0.2, 1) / struck.tones;
        // A sine that dies away, by recursion.
        double y1 = 0, y2 = -strength * std::sin(turn) / (fall * fall);
        const double a1 = 2 * fall * std::cos(turn), a2 = fall * fall;
        const auto last = std::min(end, from + static_cast<std::ptrdiff_t>(struck.rings * wave.rate * 1.2));
        for (std::ptrdiff_t n = from; n < last; ++n) {
            const double y = a1 * y1 - a2 * y2;
            y2 = y1, y1 = y;
            if (n >= 0) wave.samples[static_cast<std::size_t>(n)] += static_cast<float>(y);
        }
        hertz *= struck.spread * chance.between(0.85, 1.2);
    }
    Biquad colour = Biquad::band_pass(wave.rate, struck.blow_hertz, 0.6);
    const double fall = std::pow(0.001, 1 / (struck.blow_seconds * wave.rate));
    double strength = 2 * gain * struck.blow;
    for (std::ptrdiff_t n = std::max<std::ptrdiff_t>(0, from); n < end && strength > 1e-5 * gain; ++n) {
        wave.samples[static_cast<std::size_t>(n)] +=
            colour(static_cast<float>(strength * chance.between(-1, 1)));
        strength *= fall;
    }
}

void call(Wave& wave, double at, double gain, const Call& call, Chance chance) {
    const std::ptrdiff_t from = wave.place(at), count = wave.place(call.seconds);
    double phase = 0;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const std::ptrdiff_t n = from + i;
        const double x = static_cast<double>(i) / static_cast<double>(count);
        const double hertz = call.from + (call.to - call.from) * x + 4 * call.bend * x * (1 - x);
        phase += 2 * std::numbers::pi * hertz / wave.rate;
        if (n < 0 || n >= std::ssize(wave.samples)) continue;
        double sample = 0;
        for (int k = 1; k <= call.overtones && k * hertz < 0.45 * wave.rate; ++k)
            sample += std::sin(k * phase) / k;
        sample = (1 - call.rough) * sample + call.rough * chance.between(-1, 1);
        const double rise = std::min({1.0, x * 8, (1 - x) * 4});
        wave.samples[static_cast<std::size_t>(n)] += static_cast<float>(gain * rise * sample);
    }
}

void swell(Wave& wave, double hertz, double decibels, Chance chance) {
    Wander height(chance, hertz);
    float gain = 1;
    for (std::size_t n = 0; n < wave.samples.size(); ++n) {
        if (n % 64 == 0)
            gain = static_cast<float>(amplitude(decibels * height.at(static_cast<double>(n) / wave.rate)));
        wave.samples[n] *= gain;
    }
}

} // namespace decoupage::sound
