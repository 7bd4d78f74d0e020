#include "analysers/heard/voices.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace decoupage::heard {

namespace {

constexpr std::size_t shapes = 6, numbers_of_voice = shapes + 1;
constexpr std::size_t reach = 40; // tenths before and after
constexpr double enough = 12;     // tenths with a voice, on each side

using Voice = std::array<float, numbers_of_voice>;

/// Pitch and shape of a tenth, where it is surely a voice alone.
struct Spoken {
    bool is = false;
    Voice voice{};
};

std::vector<Spoken> spoken_of(const HeardCurves& curves, std::span<const float> speech,
                              std::span<const float> music) {
    std::vector<Spoken> all(curves.tenths());
    for (std::size_t t = 0; t < all.size(); ++t) {
        const float pitch = curves.at(Feature::pitch, t);
        all[t].is = speech[t] > 0.7F && music[t] < 0.5F && pitch > 0;
        if (!all[t].is) continue;
        all[t].voice[shapes] = pitch;
        for (std::size_t k = 1; k <= shapes; ++k)
            for (std::size_t b = 0; b < bands; ++b)
                all[t].voice[k - 1] += curves.band[b][t] *
                                       static_cast<float>(std::cos(std::numbers::pi * static_cast<double>(k) *
                                                                   (static_cast<double>(b) + 0.5) / bands));
    }
    return all;
}

/// Sums over the voices up to each tenth.
struct Sums {
    double count = 0;
    std::array<double, numbers_of_voice> sum{}, square{};
    Sums operator-(const Sums& other) const {
        Sums left = *this;
        left.count -= other.count;
        for (std::size_t i = 0; i < numbers_of_voice; ++i)
            left.sum[i] -= other.sum[i], left.square[i] -= other.square[i];
        return left;
    }
    /// How ill one Gaussian fits, but for constants.
    double misfit() const {
        double all = 0;
        for (std::size_t i = 0; i < numbers_of_voice; ++i) {
            const double mean = sum[i] / count, least = i == shapes ? 1e-3 : 0.1;
            all += std::log(std::max(square[i] / count - mean * mean, 0.0) + least);
        }
        return count / 2 * all;
    }
};

} // namespace

std::vector<float> voice_changes(const HeardCurves& curves, std::span<const float> speech,
                                 std::span<const float> music) {
    const auto spoken = spoken_of(curves, speech, music);
    std::vector<Sums> until(spoken.size() + 1);
    for (std::size_t t = 0; t < spoken.size(); ++t) {
        until[t + 1] = until[t];
        if (!spoken[t].is) continue;
        until[t + 1].count += 1;
        for (std::size_t i = 0; i < numbers_of_voice; ++i) {
            const double value = static_cast<double>(spoken[t].voice[i]);
            until[t + 1].sum[i] += value, until[t + 1].square[i] += value * value;
        }
    }
    std::vector<float> changes(spoken.size());
    for (std::size_t t = 0; t < spoken.size(); ++t) {
        const std::size_t from = t - std::min(t, reach), to = std::min(spoken.size(), t + reach);
        const Sums before = until[t] - until[from], after = until[to] - until[t],
                   both = until[to] - until[from];
        if (before.count < enough || after.count < enough) continue;
        const double dearer = numbers_of_voice * std::log(both.count);
        changes[t] =
            static_cast<float>((both.misfit() - before.misfit() - after.misfit() - dearer) / both.count);
    }
    return changes;
}

Voices voices_in(std::span<const float> changes, std::span<const float> music) {
    constexpr float several = 0.25F; // tuned on composed sound of the split train
    if (changes.empty()) return Voices::unknown;
    if (*std::ranges::max_element(changes) > several) return Voices::several;
    const auto alone = std::ranges::count_if(music, [](float probability) { return probability < 0.5F; });
    constexpr std::ptrdiff_t least = 40; // tenths
    return alone >= least ? Voices::one : Voices::unknown;
}

} // namespace decoupage::heard
