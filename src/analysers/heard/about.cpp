#include "analysers/heard/about.hpp"

#include "signal/dot.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace decoupage::heard {

namespace {

constexpr float beneath = 12; // octaves of power
constexpr std::size_t broad = 6, in_broad = bands / broad;

/// Cosines and sines under a Hann window, whole swings in the two seconds: swing s is s / 1.94 Hz.
struct Waves {
    static constexpr std::size_t swings = 24;
    std::array<std::array<std::array<float, about>, 2>, swings> of{};
    Waves() {
        for (std::size_t s = 0; s < swings; ++s)
            for (std::size_t i = 0; i < about; ++i) {
                const double turn = 2 * std::numbers::pi * static_cast<double>(i) / about;
                const double weight = (1 - std::cos(turn)) / about;
                of[s][0][i] = static_cast<float>(weight * std::cos(turn * static_cast<double>(s)));
                of[s][1][i] = static_cast<float>(weight * std::sin(turn * static_cast<double>(s)));
            }
    }
};

const Waves& waves() {
    static const Waves one;
    return one;
}

float depth(const std::array<float, about>& levels, std::size_t from, std::size_t to) {
    const Waves& all = waves();
    float sum = 0;
    for (std::size_t s = from; s < to; ++s) {
        const float real = dot(all.of[s][0], levels), imaginary = dot(all.of[s][1], levels);
        sum += real * real + imaginary * imaginary;
    }
    return std::sqrt(sum);
}

float correlation(const std::array<float, about>& a, const std::array<float, about>& b) {
    const Spread of_a = spread_of(a), of_b = spread_of(b);
    float sum = 0;
    for (std::size_t i = 0; i < about; ++i)
        sum += (a[i] - of_a.mean) * (b[i] - of_b.mean);
    constexpr float little = 0.05F; // where nothing swings, nothing swings together
    return sum / about / (of_a.deviation * of_b.deviation + little);
}

std::array<std::array<float, about>, broad> broad_ones(const Envelopes& envelopes) {
    std::array<std::array<float, about>, broad> all{};
    for (std::size_t band = 0; band < bands; ++band)
        for (std::size_t i = 0; i < about; ++i)
            all[band / in_broad][i] += envelopes.of[band][i] / in_broad;
    return all;
}

bool has_pitch(const Instant& instant) {
    constexpr float least = 0.4F;
    return instant.harmonicity > least;
}

} // namespace

Spread spread_of(std::span<const float> values) {
    const auto count = static_cast<float>(values.size());
    Spread spread;
    for (const float value : values)
        spread.mean += value / count;
    float square = 0, cube = 0;
    for (const float value : values) {
        const float aside = value - spread.mean;
        square += aside * aside / count, cube += aside * aside * aside / count;
    }
    spread.deviation = std::sqrt(square);
    spread.skew = cube / (square * spread.deviation + 1e-9F);
    return spread;
}

Envelopes::Envelopes(std::span<const Instant> instants) : greatest(silence) {
    for (const Instant& instant : instants)
        for (const float level : instant.band)
            greatest = std::max(greatest, level);
    for (std::size_t band = 0; band < bands; ++band)
        for (std::size_t i = 0; i < about; ++i)
            of[band][i] = std::max(instants[i].band[band], greatest - beneath);
}

Swings swings_of(const Envelopes& envelopes) {
    const auto all = broad_ones(envelopes);
    Swings swings;
    std::array<float, about> whole{}, low{}, high{};
    float apart = 0;
    for (std::size_t b = 0; b < broad; ++b) {
        swings.depth_2 += depth(all[b], 2, 6) / broad;
        const float syllables = depth(all[b], 6, 12);
        swings.depth_4 += syllables / broad, swings.depth_4_most = std::max(swings.depth_4_most, syllables);
        swings.depth_8 += depth(all[b], 12, 24) / broad;
        const float deviation = spread_of(all[b]).deviation;
        apart += deviation * deviation / broad;
        for (std::size_t i = 0; i < about; ++i) {
            whole[i] += all[b][i] / broad;
            if (b == 1 || b == 2) low[i] += all[b][i] / 2;
            if (b >= 4) high[i] += all[b][i] / 2;
        }
    }
    const float deviation = spread_of(whole).deviation;
    swings.together = deviation * deviation / (apart + 0.05F);
    swings.alternation = correlation(low, high);
    return swings;
}

Voicing voicing_of(std::span<const Instant> instants) {
    constexpr float stays = 0.006F, leap = 0.12F; // octaves: 7 cents, more than a tone
    Voicing voicing;
    float count = 0, pairs = 0, mean = 0, square = 0;
    for (std::size_t i = 0; i < instants.size(); ++i) {
        if (!has_pitch(instants[i])) continue;
        count += 1, mean += instants[i].pitch, square += instants[i].pitch * instants[i].pitch;
        if (i == 0 || !has_pitch(instants[i - 1])) continue;
        const float step = std::abs(instants[i].pitch - instants[i - 1].pitch);
        if (step > leap) continue;
        pairs += 1, voicing.glide += 100 * step, voicing.held += step < stays ? 1 : 0;
    }
    voicing.voiced = count / static_cast<float>(instants.size());
    voicing.glide /= std::max(pairs, 5.0F), voicing.held /= std::max(pairs, 5.0F);
    if (count > 0) mean /= count;
    if (count > 1) voicing.spread = std::sqrt(std::max(0.0F, square / count - mean * mean));
    return voicing;
}

Tonality tonality_of(std::span<const Instant> instants) {
    std::complex<float> tuning;
    float weight = 0;
    std::array<float, pitch_classes> before{}, after{};
    for (std::size_t i = 0; i < instants.size(); ++i) {
        tuning += instants[i].tuning, weight += instants[i].partials;
        auto& half = i < instants.size() / 2 ? before : after;
        for (std::size_t c = 0; c < pitch_classes; ++c)
            half[c] += instants[i].chroma[c];
    }
    const Spread of_before = spread_of(before), of_after = spread_of(after);
    float both = 0, all_square = 0;
    for (std::size_t c = 0; c < pitch_classes; ++c) {
        both += (before[c] - of_before.mean) * (after[c] - of_after.mean) / pitch_classes;
        const float aside = before[c] + after[c] - of_before.mean - of_after.mean;
        all_square += aside * aside / pitch_classes;
    }
    constexpr float few = 50, few_each = few / pitch_classes; // partials: below that, nothing much is said
    const float mean = of_before.mean + of_after.mean + few_each;
    return {std::abs(tuning) / (weight + few), both / (of_before.deviation * of_after.deviation + few_each),
            std::sqrt(all_square) / mean};
}

float pulse_of(std::span<const float> rises) {
    const Spread spread = spread_of(rises);
    std::vector<float> aside(rises.begin(), rises.end());
    for (float& each : aside)
        each -= spread.mean;
    constexpr std::size_t least = 12, most = 48;
    float best = 0;
    for (std::size_t lag = least; lag <= most; ++lag) {
        const std::span now = std::span(aside).subspan(lag), then = std::span(aside).first(now.size());
        best = std::max(best, dot(now, then) / static_cast<float>(now.size()));
    }
    return best / (spread.deviation * spread.deviation + 0.01F);
}

} // namespace decoupage::heard
