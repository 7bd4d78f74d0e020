#include "analysers/heard/instants.hpp"

#include "analysers/heard/pitch.hpp"
#include "signal/quick_log.hpp"
#include "signal/spectrum.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace decoupage::heard {

namespace {

constexpr std::size_t bins = window / 2 + 1;
constexpr float nothing = 1e-14F;   // power
constexpr float under_peak = 1e-7F; // what a coder leaves out there is not missed
constexpr std::size_t lowest = 4;   // bin: 62 Hz
using Levels = std::array<float, bins>;

float mel(float hertz) {
    return std::log1p(hertz / 700);
}
float hertz_of(float mels) {
    return 700 * std::expm1(mels);
}

/// The weights of the bins in each band: triangles that meet in their neighbours' middles.
struct Bank {
    struct Band {
        std::size_t first = 0;
        std::vector<float> weights;
    };
    std::array<Band, bands> of;
    Bank() {
        const float low = mel(60), step = (mel(7'600) - low) / (bands + 1);
        for (std::size_t b = 0; b < bands; ++b) {
            const auto edge = [&](std::size_t place) {
                return hertz_of(low + step * static_cast<float>(b + place)) / bin_width;
            };
            const float from = edge(0), middle = edge(1), to = edge(2);
            of[b].first = static_cast<std::size_t>(std::ceil(from));
            float sum = 0;
            for (std::size_t bin = of[b].first; static_cast<float>(bin) < to; ++bin) {
                const auto at = static_cast<float>(bin);
                const float weight = at < middle ? (at - from) / (middle - from) : (to - at) / (to - middle);
                of[b].weights.push_back(weight);
                sum += weight;
            }
            for (float& weight : of[b].weights)
                weight /= sum;
        }
    }
};

const Bank& bank() {
    static const Bank one;
    return one;
}

void take_bands(std::span<const float> power, Instant& instant) {
    for (std::size_t b = 0; b < bands; ++b) {
        const Bank::Band& band = bank().of[b];
        float sum = 0;
        for (std::size_t i = 0; i < band.weights.size(); ++i)
            sum += band.weights[i] * power[band.first + i];
        instant.band[b] = quick_log2(sum + nothing);
    }
}

void take_shape(std::span<const float> power, const Levels& levels, Instant& instant) {
    float sum = 0, moment = 0;
    for (std::size_t bin = lowest; bin < bins; ++bin)
        sum += power[bin], moment += power[bin] * static_cast<float>(bin);
    instant.level = quick_log2(sum + nothing);
    instant.centre = quick_log2((moment + 64 * nothing) / (sum + nothing) * bin_width);
    float below = 0;
    std::size_t bin = lowest;
    for (; bin + 1 < bins && below + power[bin] < 0.85F * sum; ++bin)
        below += power[bin];
    instant.roll_off = quick_log2(static_cast<float>(bin) * bin_width);
    constexpr std::size_t from = 13, to = 256; // 200 to 4,000 Hz
    float total = 0, mean = 0;
    for (std::size_t each = from; each < to; ++each)
        total += power[each], mean += levels[each];
    instant.flatness = mean / (to - from) - quick_log2(total / (to - from) + nothing);
}

/// Each bin's level above the mean of those about it.
void take_relief(const Levels& levels, std::span<float> relief) {
    constexpr std::size_t reach = 9;
    const auto from = [](std::size_t bin) { return bin < lowest + reach ? lowest : bin - reach; };
    float sum = 0;
    for (std::size_t bin = from(first_bin); bin < first_bin + reach; ++bin)
        sum += levels[bin];
    for (std::size_t line = 0; line < lines; ++line) {
        const std::size_t bin = first_bin + line;
        sum += levels[bin + reach];
        relief[line] = levels[bin] - sum / static_cast<float>(bin + reach + 1 - from(bin));
        if (from(bin + 1) > from(bin)) sum -= levels[from(bin)];
    }
}

/// The partials: what stands out of the relief, each at its place between bins (by a parabola).
void take_partials(std::span<const float> relief, Instant& instant) {
    constexpr std::size_t least = 7, most = 154; // 200 to 2,500 Hz
    constexpr float stands_out = 1.5F, enough = 5;
    for (std::size_t line = least; line < most; ++line) {
        const float here = relief[line], before = relief[line - 1], after = relief[line + 1];
        if (here < stands_out || here < before || here <= after) continue;
        const float aside = 0.5F * (before - after) / (before - 2 * here + after);
        const float semitones =
            12 * quick_log2((static_cast<float>(first_bin + line) + aside) * bin_width / 440);
        const float weight = std::min(here, enough) - stands_out + 0.2F;
        const float nearest = std::round(semitones);
        const auto pitch_class = (static_cast<int>(nearest) + 1200) % static_cast<int>(pitch_classes);
        instant.chroma[static_cast<std::size_t>(pitch_class)] += weight;
        const float angle = 2 * std::numbers::pi_v<float> * (semitones - nearest);
        instant.tuning += weight * std::complex<float>(std::cos(angle), std::sin(angle));
        instant.partials += weight;
    }
}

/// Where each step of the scale lies among the bins of the relief.
struct Scale {
    std::array<std::size_t, scale_steps> bin{};
    std::array<float, scale_steps> rest{};
    Scale() {
        for (std::size_t step = 0; step < scale_steps; ++step) {
            const float place =
                200 * std::exp2(static_cast<float>(step) / steps_an_octave) / bin_width - first_bin;
            bin[step] = static_cast<std::size_t>(place);
            rest[step] = place - static_cast<float>(bin[step]);
        }
    }
};

void take_scale(std::span<const float> relief, std::span<float> scale) {
    static const Scale on;
    for (std::size_t step = 0; step < scale_steps; ++step) {
        const float below = relief[on.bin[step]];
        scale[step] = below + on.rest[step] * (relief[on.bin[step] + 1] - below);
    }
}

float crossings_of(std::span<const float> samples) {
    int changes = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        changes += (samples[i - 1] < 0) != (samples[i] < 0);
    return static_cast<float>(changes) / static_cast<float>(samples.size());
}

} // namespace

Instants instants_of(std::span<const float> mono) {
    constexpr std::size_t margin = rate;
    const std::size_t count = (mono.size() - 2 * margin) / hop + 2 * around;
    Instants all{std::vector<Instant>(count), std::vector<float>(count * lines),
                 std::vector<float>(count * scale_steps)};
    Spectrum spectrum(static_cast<int>(window));
    Pitch pitch;
    Levels levels{};
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t middle = margin + i * hop + hop / 2 - around * hop;
        const auto power = spectrum.power(mono.subspan(middle - window / 2, window));
        const float floor = nothing + under_peak * *std::max_element(power.begin() + lowest, power.end());
        for (std::size_t bin = 0; bin < bins; ++bin)
            levels[bin] = quick_log2(power[bin] + floor);
        Instant& instant = all.of[i];
        const std::span<float> relief(all.relief.data() + i * lines, lines);
        take_bands(power, instant);
        take_shape(power, levels, instant);
        take_relief(levels, relief);
        take_partials(relief, instant);
        instant.crossings = crossings_of(mono.subspan(middle - hop / 2, hop));
        const Pitch::Found found = pitch.find(relief);
        instant.harmonicity = found.harmonicity, instant.pitch = found.pitch;
        for (float& each : relief)
            each = std::clamp(each, -1.0F, 5.0F);
        take_scale(relief, {all.scale.data() + i * scale_steps, scale_steps});
    }
    return all;
}

} // namespace decoupage::heard
