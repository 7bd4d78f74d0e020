#include "analysers/loudness/levels.hpp"
#include "signal/spectrum.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::analysers::levels {

namespace {

/// The low end of the sound at 1,000 samples a second: a spectrum of one second then has a bin a hertz.
constexpr int slower = 16, slow_rate = SoundRun::mono_rate / slower;

std::vector<float> slow(std::span<const float> mono) {
    std::vector<float> slower_sound(mono.size() / slower);
    for (std::size_t i = 0; i < slower_sound.size(); ++i) {
        float sum = 0;
        for (std::size_t j = 0; j < slower; ++j)
            sum += mono[i * slower + j];
        slower_sound[i] = sum / slower;
    }
    return slower_sound;
}

/// How far a bin stands out from the middle one of those around it, those next to it left out.
float prominence(std::span<const float> power, int bin) {
    std::array<float, 14> around{};
    for (int i = 0; i < 7; ++i) {
        around[static_cast<std::size_t>(i)] = power[static_cast<std::size_t>(bin - 9 + i)];
        around[static_cast<std::size_t>(7 + i)] = power[static_cast<std::size_t>(bin + 3 + i)];
    }
    std::ranges::nth_element(around, around.begin() + 7);
    constexpr float nothing = 1e-12F;
    const float ratio = (power[static_cast<std::size_t>(bin)] + nothing) / (around[7] + nothing);
    return std::max(0.0F, 10 * std::log10(ratio));
}

/// The middle one of the lowest three lines: one alone may be a low note.
float hum_of(std::span<const float> power, int mains_hertz) {
    std::array<float, 3> lines{prominence(power, mains_hertz), prominence(power, 2 * mains_hertz),
                               prominence(power, 3 * mains_hertz)};
    std::ranges::sort(lines);
    return lines[1];
}

} // namespace

Hum hum(const SoundRun& run) {
    const std::vector<float> low = slow(run.mono); // a second before the run, and one after
    Spectrum spectrum(slow_rate);
    Hum values;
    for (int tenth = 0; tenth < run.tenths; ++tenth) {
        if (tenth % 10 == 0) {
            const auto first = static_cast<std::size_t>(slow_rate + tenth * slow_rate / 10);
            const auto power = spectrum.power(std::span(low).subspan(first, slow_rate));
            values.of_50.push_back(hum_of(power, 50));
            values.of_60.push_back(hum_of(power, 60));
        } else {
            values.of_50.push_back(values.of_50.back());
            values.of_60.push_back(values.of_60.back());
        }
    }
    return values;
}

} // namespace decoupage::analysers::levels
