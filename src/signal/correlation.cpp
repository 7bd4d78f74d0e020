#include "signal/correlation.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

namespace decoupage {

namespace {

std::vector<double> deviations(std::span<const double> values) {
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    std::vector<double> result;
    result.reserve(values.size());
    for (const double value : values)
        result.push_back(value - mean);
    return result;
}

} // namespace

std::vector<double> autocorrelations(std::span<const double> values, int most) {
    const std::vector<double> off = deviations(values);
    const auto at_lag = [&](std::size_t lag) {
        double sum = 0;
        for (std::size_t at = lag; at < off.size(); ++at)
            sum += off[at] * off[at - lag];
        return sum;
    };
    std::vector<double> result;
    const double all = at_lag(0);
    if (!(all > 0)) return result;
    for (std::size_t lag = 1; lag <= static_cast<std::size_t>(most) && lag < off.size(); ++lag)
        result.push_back(at_lag(lag) / all);
    return result;
}

std::vector<double> partial_autocorrelations(std::span<const double> autocorrelations) {
    std::vector<double> result, weights;
    for (std::size_t lag = 0; lag < autocorrelations.size(); ++lag) {
        double above = autocorrelations[lag], below = 1;
        for (std::size_t one = 0; one < weights.size(); ++one) {
            above -= weights[one] * autocorrelations[lag - 1 - one];
            below -= weights[one] * autocorrelations[one];
        }
        const double last = below > 0 ? above / below : 0;
        std::vector<double> next = weights;
        for (std::size_t one = 0; one < weights.size(); ++one)
            next[one] -= last * weights[weights.size() - 1 - one];
        next.push_back(last);
        weights = std::move(next);
        result.push_back(last);
    }
    return result;
}

std::vector<double> periodogram(std::span<const double> values) {
    const std::size_t count = values.size();
    if (count < 2) return {};
    const std::vector<double> off = deviations(values);
    std::vector<double> cosines(count), sines(count);
    for (std::size_t at = 0; at < count; ++at) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(at) / static_cast<double>(count);
        cosines[at] = std::cos(angle);
        sines[at] = std::sin(angle);
    }
    std::vector<double> power;
    for (std::size_t cycles = 1; cycles <= count / 2; ++cycles) {
        double real = 0, imaginary = 0;
        for (std::size_t at = 0, turn = 0; at < count; ++at) {
            real += off[at] * cosines[turn];
            imaginary += off[at] * sines[turn];
            turn += cycles;
            if (turn >= count) turn -= count;
        }
        power.push_back((real * real + imaginary * imaginary) / static_cast<double>(count));
    }
    return power;
}

} // namespace decoupage
