#include "analysers/heard/pitch.hpp"

#include "analysers/heard/instants.hpp"
#include "signal/quick_log.hpp"

#include <algorithm>

namespace decoupage::heard {

namespace {

constexpr std::size_t half = window / 2;       // of the band up to 4,000 Hz: lags are of 1/8,000 s
constexpr std::size_t least = 16, most = 114;  // lags: 500 to 70 Hz
constexpr float stands_out = 0.5F, enough = 4; // octaves of power
constexpr float dearer = 0.03F;                // what an octave lower must be better by

} // namespace

Pitch::Pitch() : periodicity_(static_cast<int>(half)), standing_(half / 2 + 1) {}

Pitch::Found Pitch::find(std::span<const float> relief) {
    for (std::size_t bin = first_bin; bin < standing_.size(); ++bin)
        standing_[bin] = std::clamp(relief[bin - first_bin] - stands_out, 0.0F, enough);
    const auto lags = periodicity_.lags(standing_);
    if (lags[0] <= 0) return {};
    std::size_t best = 0;
    float best_worth = 0;
    for (std::size_t lag = least; lag <= most; ++lag) {
        if (lags[lag] < lags[lag - 1] || lags[lag] <= lags[lag + 1]) continue;
        const float worth = lags[lag] / lags[0] - dearer * quick_log2(static_cast<float>(lag) / least);
        if (worth > best_worth) best = lag, best_worth = worth;
    }
    if (best == 0) return {};
    const float before = lags[best - 1], here = lags[best], after = lags[best + 1];
    const float aside = 0.5F * (before - after) / (before - 2 * here + after);
    return {std::clamp(here / lags[0], 0.0F, 1.0F),
            quick_log2(static_cast<float>(rate / 2) / (static_cast<float>(best) + aside))};
}

} // namespace decoupage::heard
