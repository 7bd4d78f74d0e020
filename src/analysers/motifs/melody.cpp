#include "analysers/motifs/melody.hpp"

#include "signal/half.hpp"
#include "signal/temporal_network.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <numeric>

namespace decoupage::analysers {

namespace {

constexpr std::uint16_t weight_halves[] = {
#include "analysers/motifs/weights.inc"
};
static_assert(std::size(weight_halves) == MelodyShape::weights());

const std::vector<float>& built_in() {
    static const std::vector<float> trained = [] {
        std::vector<float> values(MelodyShape::weights());
        from_half(weight_halves, values);
        return values;
    }();
    return trained;
}

using Channels = std::array<float, MelodyShape::channels>;
/// One row of a layer.
using Lying = std::array<Channels, melody_semitones>;
/// What stands out, with nothing below and above.
using Padded = std::array<float, melody_semitones - 1 + MelodyShape::seen>;

constexpr float of_silence = 0.01F; ///< what stands out no more than that is silence

/// Of each row, how far the semitone stands out that does so most.
std::vector<float> loudest_of(std::span<const ReliefRow> rows) {
    std::vector<float> loudest;
    std::ranges::transform(rows, std::back_inserter(loudest),
                           [](const ReliefRow& row) { return std::ranges::max(row); });
    return loudest;
}

/// By how much rows are made larger, so that the loudest semitone of loud ones is about 1. Silence stays
/// small.
float gain(const std::vector<float>& loudest) {
    float sum = 1e-6F, squares = 0;
    for (const float most : loudest) {
        sum += most;
        squares += most * most;
    }
    return 1 / (squares / sum + of_silence);
}

std::vector<Padded> padded(std::span<const ReliefRow> rows, float times) {
    constexpr int first = lowest_semitone - lowest_melody + MelodyShape::below;
    static_assert(first >= 0 && first + semitones <= static_cast<int>(std::tuple_size_v<Padded>));
    std::vector<Padded> all(rows.size(), Padded{});
    for (std::size_t row = 0; row < rows.size(); ++row)
        std::ranges::transform(rows[row], all[row].begin() + first, [&](float out) { return times * out; });
    return all;
}

std::vector<Lying> first_layer(const std::vector<Padded>& relief, const float* weights) {
    constexpr std::size_t inputs = MelodyShape::rows * MelodyShape::seen;
    std::vector<Lying> all(relief.size() - MelodyShape::rows + 1);
    std::array<float, inputs + 2> seen{};
    for (std::size_t row = 0; row < all.size(); ++row)
        for (std::size_t semitone = 0; semitone < melody_semitones; ++semitone) {
            for (std::size_t k = 0; k < MelodyShape::rows; ++k)
                std::copy_n(relief[row + k].begin() + static_cast<std::ptrdiff_t>(semitone),
                            MelodyShape::seen,
                            seen.begin() + static_cast<std::ptrdiff_t>(k * MelodyShape::seen));
            const float height = static_cast<float>(lowest_melody + static_cast<int>(semitone) - 72) / 12;
            seen[inputs] = height;
            seen[inputs + 1] = height * height;
            Channels& channels = all[row][semitone] = {};
            add_connected(seen, weights, channels);
            keep_positive(channels);
        }
    return all;
}

/// Adds to every channel what it has on the semitones around.
Lying with_beside(const Lying& row, const float* weights) {
    constexpr int half = MelodyShape::pitches / 2;
    const float* const offsets = weights + MelodyShape::pitches * MelodyShape::channels;
    Lying sums = row;
    for (int semitone = 0; semitone < melody_semitones; ++semitone) {
        Channels& sum = sums[static_cast<std::size_t>(semitone)];
        for (std::size_t c = 0; c < sum.size(); ++c)
            sum[c] += offsets[c];
        const int first = std::max(0, semitone - half), end = std::min(melody_semitones, semitone + half + 1);
        for (int other = first; other < end; ++other) {
            const Channels& there = row[static_cast<std::size_t>(other)];
            const float* const own = weights + (other - semitone + half) * MelodyShape::channels;
            for (std::size_t c = 0; c < sum.size(); ++c)
                sum[c] += there[c] * own[c];
        }
    }
    return sums;
}

std::vector<Lying> next_layer(const std::vector<Lying>& from, const MelodyShape::Layer& layer,
                              const float* weights) {
    std::vector<Lying> beside;
    beside.reserve(from.size());
    for (const Lying& row : from)
        beside.push_back(with_beside(row, weights));
    const auto rows = static_cast<std::size_t>(layer.rows), apart = static_cast<std::size_t>(layer.apart),
               reach = static_cast<std::size_t>(layer.reach());
    std::vector<Lying> all(from.size() - 2 * reach);
    std::vector<float> seen(rows * MelodyShape::channels);
    for (std::size_t row = 0; row < all.size(); ++row)
        for (std::size_t semitone = 0; semitone < melody_semitones; ++semitone) {
            for (std::size_t k = 0; k < rows; ++k)
                std::ranges::copy(beside[row + k * apart][semitone],
                                  seen.begin() + static_cast<std::ptrdiff_t>(k * MelodyShape::channels));
            Channels& channels = all[row][semitone] = {};
            add_connected(seen, weights + MelodyShape::beside, channels);
            keep_positive(channels);
            std::ranges::transform(channels, from[row + reach][semitone], channels.begin(), std::plus{});
        }
    return all;
}

/// Of the semitones that belong to it, how likely each tone is; what no melody stands at is left out.
ToneRow tones_of(const Lying& row, const float* weights) {
    std::array<float, melody_semitones> shares{};
    std::ranges::transform(row, shares.begin(), [&](const Channels& channels) {
        return std::inner_product(channels.begin(), channels.end(), weights, 0.0F);
    });
    const float none = weights[MelodyShape::channels], most = std::max(none, std::ranges::max(shares));
    float sum = std::exp(none - most);
    ToneRow tones_heard{};
    for (std::size_t semitone = 0; semitone < shares.size(); ++semitone) {
        const float share = std::exp(shares[semitone] - most);
        sum += share;
        tones_heard[(lowest_melody + semitone) % tones] += share;
    }
    for (float& share : tones_heard)
        share /= sum;
    return tones_heard;
}

/// Less than 1, where hardly anything stands out beside what does before and after: in a rest there is no
/// melody. By the eighth root, half is some 24 dB.
float presence(std::span<const float, 2 * melody_reach + 1> loudest) {
    float sum = of_silence;
    for (const float most : loudest)
        sum += most / static_cast<float>(loudest.size());
    return std::min(1.0F, 2 * loudest[melody_reach] / sum);
}

} // namespace

std::vector<ToneRow> melody_of(std::span<const ReliefRow> rows, std::span<const float> weights) {
    assert(weights.size() == MelodyShape::weights());
    if (rows.size() <= 2 * melody_reach) return {};
    const std::vector<float> loudest = loudest_of(rows);
    const float* own = weights.data();
    std::vector<Lying> now = first_layer(padded(rows, gain(loudest)), own);
    own += MelodyShape::of_first;
    for (const MelodyShape::Layer& layer : MelodyShape::layers) {
        now = next_layer(now, layer, own);
        own += MelodyShape::beside + MelodyShape::along(layer);
    }
    std::vector<ToneRow> melody;
    melody.reserve(now.size());
    for (std::size_t row = 0; row < now.size(); ++row) {
        melody.push_back(tones_of(now[row], own));
        const float present = presence(std::span(loudest).subspan(row).first<2 * melody_reach + 1>());
        for (float& share : melody.back())
            share *= present;
    }
    return melody;
}

std::vector<ToneRow> melody_of(std::span<const ReliefRow> rows) {
    return melody_of(rows, built_in());
}

} // namespace decoupage::analysers
