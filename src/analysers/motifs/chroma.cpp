#include "analysers/motifs/chroma.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

constexpr double rate = 16'000;
constexpr int lowest = 48, semitones = 60; ///< from the C below middle C (131 Hz) to 4 kHz
constexpr int around = 5;                  ///< semitones on each side against which one stands out
constexpr float faintest = 1e-9F;          ///< power below which nothing is heard: 90 dB below full scale

using Levels = std::array<float, semitones>;

/// The eighth root: loud and soft count nearly alike, as to the ear. (Roots are the same on every machine.)
float softened(float power) {
    return std::sqrt(std::sqrt(std::sqrt(power)));
}

/// How much a semitone counts: melodies lie in the middle, and mostly on top.
float weight(int semitone) {
    const float away = static_cast<float>(semitone + lowest - 80) / 14;
    return std::exp(-0.5F * away * away);
}

/// How far each stands out from its neighbours.
Levels outstanding(const Levels& levels) {
    Levels out{};
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

/// A tone has overtones an octave, a twelfth and two octaves above, and is none itself.
Levels fundamental(const Levels& levels) {
    const auto at = [&](int i) {
        return i >= 0 && i < semitones ? levels[static_cast<std::size_t>(i)] : 0.0F;
    };
    Levels tones_alone{};
    for (int i = 0; i < semitones; ++i)
        tones_alone[static_cast<std::size_t>(i)] =
            std::max(0.0F, at(i) + 0.4F * at(i + 12) + 0.3F * at(i + 19) + 0.25F * at(i + 24) -
                               0.35F * at(i - 12) - 0.3F * at(i - 19));
    return tones_alone;
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
        weights_.push_back(weight(semitone));
    }
}

ToneRow Chroma::row(std::span<const float> samples) {
    const auto power = spectrum_.power(samples);
    Levels levels{};
    for (std::size_t i = 0; i < bands_.size(); ++i) {
        float sum = faintest;
        for (std::size_t bin = 0; bin < bands_[i].shares.size(); ++bin)
            sum += bands_[i].shares[bin] * power[static_cast<std::size_t>(bands_[i].first) + bin];
        levels[i] = softened(sum);
    }
    levels = fundamental(outstanding(levels));
    ToneRow row{};
    for (int i = 0; i < semitones; ++i) {
        const float level = levels[static_cast<std::size_t>(i)];
        row[static_cast<std::size_t>((i + lowest) % tones)] +=
            weights_[static_cast<std::size_t>(i)] * level * level;
    }
    return row;
}

} // namespace decoupage::analysers
