#include "signal/curve_fit.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace decoupage {

namespace {

double product(std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t at = 0; at < a.size(); ++at)
        sum += a[at] * b[at];
    return sum;
}

} // namespace

std::vector<double> polynomial_fit(std::span<const double> values, int degree) {
    assert(degree >= 0 && degree <= 12);
    const std::size_t count = values.size();
    std::vector<double> fit(count, 0.0), place(count), before(count, 0.0), now(count, 1.0);
    for (std::size_t at = 0; at < count; ++at)
        place[at] = count < 2 ? 0 : 2 * static_cast<double>(at) / static_cast<double>(count - 1) - 1;
    double square_before = 1;
    for (int power = 0; power <= degree && static_cast<std::size_t>(power) < count; ++power) {
        const double square = product(now, now);
        const double part = product(values, now) / square;
        for (std::size_t at = 0; at < count; ++at)
            fit[at] += part * now[at];
        double middle = 0;
        for (std::size_t at = 0; at < count; ++at)
            middle += place[at] * now[at] * now[at] / square;
        const double back = power == 0 ? 0 : square / square_before;
        for (std::size_t at = 0; at < count; ++at) {
            const double next = (place[at] - middle) * now[at] - back * before[at];
            before[at] = now[at];
            now[at] = next;
        }
        square_before = square;
    }
    return fit;
}

Line line_through(std::span<const double> x, std::span<const double> y) {
    assert(x.size() == y.size());
    const auto count = static_cast<double>(x.size());
    double mean_x = 0, mean_y = 0, across = 0, together = 0;
    for (std::size_t at = 0; at < x.size(); ++at)
        mean_x += x[at] / count, mean_y += y[at] / count;
    for (std::size_t at = 0; at < x.size(); ++at) {
        across += (x[at] - mean_x) * (x[at] - mean_x);
        together += (x[at] - mean_x) * (y[at] - mean_y);
    }
    constexpr double unsaid = std::numeric_limits<double>::quiet_NaN();
    if (!(across > 0)) return {unsaid, unsaid};
    return {together / across, mean_y - together / across * mean_x};
}

} // namespace decoupage
