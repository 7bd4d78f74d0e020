#include "analysers/motifs/relief.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

constexpr double rate = 16'000;
constexpr int around = 6;         ///< semitones on each side against which one stands out
constexpr float faintest = 1e-9F; ///< power below which nothing is heard: 90 dB below full scale
constexpr double reaches = 0.75,  ///< semitones to each side from which a semitone takes
    spread = 0.35;                ///< of its shares

/// The eighth root: loud and soft count nearly alike, as to the ear. (Roots are the same on every machine.)
float softened(float power) {
    return std::sqrt(std::sqrt(std::sqrt(power)));
}

/// How far each stands out from its neighbours.
ReliefRow outstanding(const ReliefRow& levels) {
    ReliefRow out{};
    for (int i = 0; i < semitones; ++i) {
        const int first = std::max(0, i - around), end = std::min(semitones, i + around + 1);
        float mean = 0;
        for (int other = first; other < end; ++other)
            mean += levels[static_cast<std::size_t>(other)];
        out[static_cast<std::size_t>(i)] =
            std::max(0.0F, levels[static_cast<std::size_t>(i)] - mean / static_cast<float>(end - first));
    }
    return out;
}

} // namespace

Relief::Relief() : spectrum_(window) {
    const double bin_hertz = rate / window;
    for (int semitone = 0; semitone < semitones; ++semitone) {
        const double middle = 440 * std::exp2((lowest_semitone + semitone - 69) / 12.0);
        Band band;
        band.first = static_cast<int>(middle * std::exp2(-reaches / 12) / bin_hertz);
        const int end = std::min(
            spectrum_.bins(), static_cast<int>(std::ceil(middle * std::exp2(reaches / 12) / bin_hertz)) + 1);
        for (int bin = band.first; bin < end; ++bin) {
            const double away = bin == 0 ? 12 : 12 * std::log2(bin * bin_hertz / middle);
            band.shares.push_back(static_cast<float>(std::exp(-0.5 * away * away / (spread * spread))));
        }
        bands_.push_back(std::move(band));
    }
}

ReliefRow Relief::row(std::span<const float> samples) {
    return row_of_power(spectrum_.power(samples));
}

ReliefRow Relief::row_of_power(std::span<const float> power) const {
    ReliefRow levels{};
    for (std::size_t i = 0; i < bands_.size(); ++i) {
        float sum = faintest;
        for (std::size_t bin = 0; bin < bands_[i].shares.size(); ++bin)
            sum += bands_[i].shares[bin] * power[static_cast<std::size_t>(bands_[i].first) + bin];
        levels[i] = softened(sum);
    }
    return outstanding(levels);
}

} // namespace decoupage::analysers
