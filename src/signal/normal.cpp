#include "signal/normal.hpp"

#include <cassert>
#include <cmath>
#include <numbers>

namespace decoupage {

double normal_share_below(double x) {
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

double normal_height(double x) {
    return std::exp(-0.5 * x * x) / std::sqrt(2 * std::numbers::pi);
}

double normal_quantile(double share) {
    assert(share > 0 && share < 1);
    if (share > 0.5) return -normal_quantile(1 - share); // small shares have the digits
    double low = -39, high = 0;                          // below -39 a double holds no share
    double x = -1;
    for (int step = 0; step < 100; ++step) {
        const double over = normal_share_below(x) - share;
        (over > 0 ? high : low) = x;
        const double next = x - over / normal_height(x); // Newton, kept inside what is known
        const double inside = next > low && next < high ? next : (low + high) / 2;
        if (std::abs(inside - x) <= 1e-15 * std::abs(x)) return inside;
        x = inside;
    }
    return x;
}

} // namespace decoupage
