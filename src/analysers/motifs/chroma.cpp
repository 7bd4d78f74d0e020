#include "analysers/motifs/chroma.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

constexpr double rate = 16'000;
constexpr int lowest = 48, semitones = 52; ///< from the C below middle C (131 Hz) to 2.5 kHz
constexpr int around = 7;                  ///< semitones on each side against which one stands out
constexpr float faintest = 1e-9F;          ///< power below which nothing is heard: 90 dB below full scale

/// How much a semitone counts: melodies lie in the middle, and above 1.2 kHz are mostly overtones.
float weight(int semitone) {
    const float high = static_cast<float>(semitone + lowest - 72) / 14;
    return std::exp(-0.5F * high * high);
}

} // namespace

Chroma::Chroma() : spectrum_(window) {
    const double bin_hertz = rate / window;
    for (int semitone = 0; semitone < semitones; ++semitone) {
        const double middle = 440 * std::exp2((lowest + semitone - 69) / 12.0);
        Band band;
        band.first = static_cast<int>(middle * std::exp2(-0.75 / 12) / bin_hertz);
        const int end = static_cast<int>(std::ceil(middle * std::exp2(0.75 / 12) / bin_hertz)) + 1;
        for (int bin = band.first; bin < end; ++bin) {
            const double away = bin == 0 ? 12 : 12 * std::log2(bin * bin_hertz / middle);
            band.shares.push_back(static_cast<float>(std::exp(-0.5 * away * away / (0.35 * 0.35))));
        }
        bands_.push_back(std::move(band));
    }
}

ToneRow Chroma::row(std::span<const float> samples) {
    const auto power = spectrum_.power(samples);
    std::array<float, semitones> level{};
    for (std::size_t i = 0; i < bands_.size(); ++i) {
        float sum = faintest;
        for (std::size_t bin = 0; bin < bands_[i].shares.size(); ++bin)
            sum += bands_[i].shares[bin] * power[static_cast<std::size_t>(bands_[i].first) + bin];
        level[i] = std::log10(sum);
    }
    ToneRow row{};
    for (int i = 0; i < semitones; ++i) {
        const int first = std::max(0, i - around), end = std::min(semitones, i + around + 1);
        float mean = 0;
        for (int other = first; other < end; ++other)
            mean += level[static_cast<std::size_t>(other)];
        const float above = level[static_cast<std::size_t>(i)] - mean / static_cast<float>(end - first);
        if (above > 0) row[static_cast<std::size_t>((i + lowest) % tones)] += weight(i) * above;
    }
    return row;
}

} // namespace decoupage::analysers
