#include "figures/quantile.hpp"

#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace decoupage {

namespace {

/// The logarithm of the gamma function for x > 0, by Stirling's series after raising x to at least 10. The
/// one of the C library writes a global variable.
double log_gamma(double x) {
    double product = 1.0;
    for (; x < 10.0; x += 1.0)
        product *= x;
    const double inverse = 1.0 / x;
    const double square = inverse * inverse;
    const double series =
        inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680))));
    return (x - 0.5) * std::log(x) - x + 0.5 * std::log(2 * std::numbers::pi) + series - std::log(product);
}

/// The continued fraction of the incomplete beta function (DLMF 8.17.22), summed from the front as Lentz
/// does.
double beta_fraction(double x, double a, double b) {
    constexpr double tiny = 1e-300;
    double value = tiny;
    double up = tiny;
    double down = 0.0;
    for (int step = 0; step < 10'000; ++step) {
        const double m = step / 2;
        double term = 1.0;
        if (step > 0)
            term = step % 2 == 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                                 : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        down = 1.0 + term * down;
        if (std::abs(down) < tiny) down = tiny;
        down = 1.0 / down;
        up = 1.0 + term / up;
        if (std::abs(up) < tiny) up = tiny;
        value *= up * down;
        if (step > 0 && std::abs(up * down - 1.0) < 1e-15) break;
    }
    return value;
}

} // namespace

double beta_share_below(double x, double a, double b) {
    assert(a > 0 && b > 0);
    if (x <= 0) return 0.0;
    if (x >= 1) return 1.0;
    if (x > (a + 1) / (a + b + 2))
        return 1.0 - beta_share_below(1 - x, b, a); // converges fast only on one side
    const double front =
        std::exp(log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * std::log(x) + b * std::log1p(-x));
    return front * beta_fraction(x, a, b) / a;
}

double quantile(std::span<const double> sorted, double p) {
    assert(p > 0 && p < 1);
    if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double count = static_cast<double>(sorted.size());
    const double a = (count + 1) * p;
    const double b = (count + 1) * (1 - p);
    // Farther than that from p the weights are below what a double holds beside 1.
    const double reach = 10 * std::sqrt(p * (1 - p) / count) + 10 / count;
    double sum = 0.0;
    double below = 0.0;
    for (std::size_t index = 0; index < sorted.size(); ++index) {
        const double x = static_cast<double>(index + 1) / count;
        const double share = x < p - reach ? 0 : x > p + reach ? 1 : beta_share_below(x, a, b);
        sum += (share - below) * sorted[index];
        below = share;
    }
    return sum;
}

} // namespace decoupage
