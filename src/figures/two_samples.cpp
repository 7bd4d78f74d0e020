#include "figures/two_samples.hpp"

#include "figures/unsaid.hpp"
#include "signal/normal.hpp"
#include "signal/sorted_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace decoupage {

namespace {

std::vector<double> in_order(std::span<const double> values) {
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    return sorted;
}

/// Of each value of one set, how it stands to the other: (smaller - greater) / all of those. And how many
/// pairs are not equal.
struct Dominance {
    std::vector<double> of_each;
    double unequal = 0;
};

Dominance dominance(const std::vector<double>& values, const std::vector<double>& others) {
    Dominance result;
    result.of_each.reserve(values.size());
    for (const double value : values) {
        const auto [from, to] = std::equal_range(others.begin(), others.end(), value);
        const auto smaller = static_cast<double>(from - others.begin());
        const auto greater = static_cast<double>(others.end() - to);
        result.of_each.push_back((smaller - greater) / static_cast<double>(others.size()));
        result.unequal += smaller + greater;
    }
    return result;
}

double squares_about(const std::vector<double>& values, double middle) {
    double sum = 0;
    for (const double value : values)
        sum += (value - middle) * (value - middle);
    return sum;
}

double mean_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double normal_deviate() {
    return normal_quantile(0.5 + sure_share / 2);
}

/// The ends of the interval about `d`, of that variance (Feng and Cliff 2004).
CliffsD with_interval(double d, double variance, double smaller_set) {
    const double z = normal_deviate();
    if (std::abs(d) == 1) {
        const double end = (smaller_set - z * z) / (smaller_set + z * z);
        return d > 0 ? CliffsD{d, end, 1} : CliffsD{d, -1, -end};
    }
    const double rest = 1 - d * d;
    const double reach = z * std::sqrt(variance) * std::sqrt(rest * rest + z * z * variance);
    const double below = rest + z * z * variance;
    return {d, std::max(-1.0, (d - d * d * d - reach) / below),
            std::min(1.0, (d - d * d * d + reach) / below)};
}

} // namespace

CliffsD cliffs_d(std::span<const double> first, std::span<const double> second) {
    if (first.empty() || second.empty()) return {unsaid, unsaid, unsaid};
    const std::vector<double> a = in_order(first), b = in_order(second);
    const Dominance rows = dominance(a, b), columns = dominance(b, a);
    const double d = mean_of(rows.of_each);
    const auto n = static_cast<double>(a.size()), m = static_cast<double>(b.size());
    if (n < 2 || m < 2) return {d, unsaid, unsaid};
    const double pairs = rows.unequal - n * m * d * d; // squares of single pairs about d
    const double variance =
        (m * m * squares_about(rows.of_each, d) + n * n * squares_about(columns.of_each, -d) - pairs) /
        (n * m * (n - 1) * (m - 1));
    const double floor = (1 - d * d) / (n * m - 1); // an unbiased estimate may fall below what can be
    return with_interval(d, std::max(variance, floor), std::min(n, m));
}

Shift hodges_lehmann(std::span<const double> first, std::span<const double> second) {
    if (first.empty() || second.empty()) return {unsaid, unsaid, unsaid};
    const std::vector<double> a = in_order(first), b = in_order(second);
    const std::int64_t rows = std::ssize(a), columns = std::ssize(b);
    const auto difference = [&](std::int64_t row, std::int64_t column) {
        return a[static_cast<std::size_t>(row)] - b[b.size() - 1 - static_cast<std::size_t>(column)];
    };
    Shift shift{median_entry(rows, columns, difference), unsaid, unsaid};
    const auto n = static_cast<double>(rows), m = static_cast<double>(columns);
    const double c = std::floor(n * m / 2 - normal_deviate() * std::sqrt(n * m * (n + m + 1) / 12));
    if (c < 1) return shift;
    const auto place = static_cast<std::int64_t>(c) - 1;
    shift.least = kth_entry(rows, columns, place, difference);
    shift.most = kth_entry(rows, columns, rows * columns - 1 - place, difference);
    return shift;
}

} // namespace decoupage
