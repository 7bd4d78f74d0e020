#include "analysers/tone/levels.hpp"

#include "signal/histogram.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::tone {

namespace {

constexpr int black = 20, white = 235; // levels

float quantile(const Histogram& counts, std::uint64_t pixels, double share) {
    const auto wanted = static_cast<std::uint64_t>(share * static_cast<double>(pixels));
    std::uint64_t below = 0;
    for (int level = 0; level < 256; ++level) {
        below += counts[static_cast<std::size_t>(level)];
        if (below > wanted) return static_cast<float>(level);
    }
    return 255;
}

} // namespace

Levels levels(const Proxy& proxy) {
    const auto pixels = static_cast<std::uint64_t>(proxy.luma.values.size());
    if (pixels == 0) return {};
    const Histogram counts = histogram(proxy.luma.values);
    std::uint64_t sum = 0, squares = 0, dark = 0, light = 0;
    for (std::uint64_t level = 0; level < 256; ++level) {
        sum += level * counts[level];
        squares += level * level * counts[level];
        if (level <= black) dark += counts[level];
        if (level >= white) light += counts[level];
    }
    const auto all = static_cast<double>(pixels);
    const double mean = static_cast<double>(sum) / all;
    const double variance = static_cast<double>(squares) / all - mean * mean;
    return {static_cast<float>(mean),
            static_cast<float>(std::sqrt(std::max(0.0, variance))),
            quantile(counts, pixels, 0.01),
            quantile(counts, pixels, 0.50),
            quantile(counts, pixels, 0.99),
            static_cast<float>(static_cast<double>(dark) / all),
            static_cast<float>(static_cast<double>(light) / all)};
}

} // namespace decoupage::tone
