#include "analysers/motifs/melody.hpp"

#include "signal/half.hpp"
#include "signal/temporal_network.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace decoupage::analysers {

namespace {

constexpr std::uint16_t weight_halves[] = {
#include "analysers/motifs/weights.inc"
};
static_assert(std::size(weight_halves) == MelodyShape::weights);

const std::vector<float>& built_in() {
    static const std::vector<float> trained = [] {
        std::vector<float> values(MelodyShape::weights);
        from_half(weight_halves, values);
        return values;
    }();
    return trained;
}

/// By how much rows are made larger, so that the loudest semitone is about 1. Silence stays small.
float gain(ReliefAround around) {
    constexpr float faintest = 0.01F;
    float sum = 0;
    for (const ReliefRow& row : around)
        sum += std::ranges::max(row);
    return 1 / (sum / static_cast<float>(around.size()) + faintest);
}

/// Less than 1, where hardly anything stands out beside what does before and after: in a rest there is no
/// melody. By the eighth root, half is some 24 dB.
float presence(ReliefAround around) {
    return std::min(1.0F, 2 * gain(around) * std::ranges::max(around[melody_reach]));
}

} // namespace

void look_around(ReliefAround around, std::span<MelodyView, melody_semitones> views) {
    constexpr int wide = melody_below + 1 + melody_above;
    constexpr int first =
        lowest_melody - melody_below - lowest_semitone; // of the lowest view: below all rows
    constexpr int padded = melody_semitones - 1 + wide;
    static_assert(first <= 0 && first + padded >= semitones);
    const float times = gain(around);
    std::array<float, static_cast<std::size_t>(padded)> row{};
    for (std::size_t moment = 0; moment < melody_moments.size(); ++moment) {
        const ReliefRow& from = around[static_cast<std::size_t>(melody_moments[moment] + melody_reach)];
        for (int i = 0; i < semitones; ++i)
            row[static_cast<std::size_t>(i - first)] = times * from[static_cast<std::size_t>(i)];
        for (std::size_t semitone = 0; semitone < views.size(); ++semitone)
            std::copy_n(row.data() + semitone, wide, views[semitone].data() + moment * wide);
    }
    for (std::size_t semitone = 0; semitone < views.size(); ++semitone) {
        const float height = static_cast<float>(lowest_melody + static_cast<int>(semitone) - 72) / 12;
        views[semitone][melody_inputs - 2] = height;
        views[semitone][melody_inputs - 1] = height * height;
    }
}

MelodyShares melody_shares(std::span<const MelodyView, melody_semitones> views,
                           std::span<const float> weights, MelodyChannels& channels) {
    MelodyShares shares{};
    for (std::size_t semitone = 0; semitone < views.size(); ++semitone) {
        auto& shown = channels[semitone];
        shown = {};
        add_connected(views[semitone], weights.data(), shown);
        keep_positive(shown);
        shares[semitone] =
            std::inner_product(shown.begin(), shown.end(), weights.begin() + MelodyShape::of_sum, 0.0F);
    }
    shares.back() = weights[MelodyShape::of_none];
    const float most = std::ranges::max(shares);
    float sum = 0;
    for (float& share : shares) {
        share = std::exp(share - most);
        sum += share;
    }
    for (float& share : shares)
        share /= sum;
    return shares;
}

MelodyFinder::MelodyFinder() : views_(melody_semitones) {}

ToneRow MelodyFinder::tones_in(ReliefAround around) {
    const std::span<MelodyView, melody_semitones> views(views_);
    look_around(around, views);
    const MelodyShares shares = melody_shares(views, built_in(), channels_);
    const float present = presence(around);
    ToneRow row{};
    for (int semitone = 0; semitone < melody_semitones; ++semitone)
        row[static_cast<std::size_t>((lowest_melody + semitone) % tones)] +=
            present * shares[static_cast<std::size_t>(semitone)];
    return row;
}

} // namespace decoupage::analysers
