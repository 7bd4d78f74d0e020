#include "analysers/tuning/partials.hpp"

#include <cmath>
#include <limits>
#include <numbers>

namespace decoupage::analysers {

namespace {

constexpr double bin_hertz = 16'000.0 / Partials::window;
constexpr int lowest = static_cast<int>(110 / bin_hertz), highest = static_cast<int>(2'000 / bin_hertz);
constexpr int near = 4,
              far = 20; ///< bins on each side: beyond the peak's own width, and to where it is held against
constexpr float outstanding = 20; ///< times the power beside it
constexpr float faintest = 1e-9F; ///< 90 dB below full scale

bool stands_out(std::span<const float> power, int bin) {
    const auto at = [&](int place) { return power[static_cast<std::size_t>(place)]; };
    if (at(bin) < faintest || at(bin) <= at(bin - 1) || at(bin) < at(bin + 1)) return false;
    float beside = 0;
    for (int away = near; away <= far; ++away)
        beside += at(bin - away) + at(bin + away);
    return at(bin) * 2 * (far - near + 1) > outstanding * beside;
}

/// Where the peak lies between bins: the top of a parabola through the logarithms.
double top_of(std::span<const float> power, int bin) {
    const auto log_at = [&](int place) {
        return std::log(static_cast<double>(power[static_cast<std::size_t>(place)]) + 1e-20);
    };
    const double left = log_at(bin - 1), middle = log_at(bin), right = log_at(bin + 1);
    return bin + 0.5 * (left - right) / (left - 2 * middle + right);
}

} // namespace

Offset Partials::offset(std::span<const float> samples) {
    const std::span<const float> power = spectrum_.power(samples);
    double cosine = 0, sine = 0, weights = 0;
    for (int bin = lowest; bin <= highest; ++bin) {
        if (!stands_out(power, bin)) continue;
        const double turn = 2 * std::numbers::pi * 12 * std::log2(top_of(power, bin) * bin_hertz / 440);
        const double weight =
            std::sqrt(std::sqrt(std::sqrt(static_cast<double>(power[static_cast<std::size_t>(bin)]))));
        cosine += weight * std::cos(turn);
        sine += weight * std::sin(turn);
        weights += weight;
    }
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    if (weights == 0) return {none, none};
    return {static_cast<float>(cosine / weights), static_cast<float>(sine / weights)};
}

} // namespace decoupage::analysers
