#include "bench/looks/rankings.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <random>
#include <sstream>

namespace decoupage::bench {

namespace {

std::vector<double> ranks_of(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        for (std::size_t i = first; i < end; ++i)
            ranks[order[i]] = static_cast<double>(first + end - 1) / 2;
    }
    return ranks;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto count = static_cast<double>(a.size());
    const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / count,
                 mean_b = std::accumulate(b.begin(), b.end(), 0.0) / count;
    double both = 0, of_a = 0, of_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - mean_a) * (b[i] - mean_b);
        of_a += (a[i] - mean_a) * (a[i] - mean_a);
        of_b += (b[i] - mean_b) * (b[i] - mean_b);
    }
    return of_a > 0 && of_b > 0 ? both / std::sqrt(of_a * of_b) : 0;
}

} // namespace

Outcome<std::vector<RankedStill>> rankings_in(std::string_view text) {
    std::vector<RankedStill> all;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        RankedStill still;
        if (!(words >> still.clip)) continue;
        bool whole = static_cast<bool>(words >> still.frame) && still.frame >= 0;
        for (double& rank : still.ranks) {
            std::string word;
            whole = whole && words >> word;
            char* end = nullptr;
            rank = word == "-" ? std::numeric_limits<double>::quiet_NaN() : std::strtod(word.c_str(), &end);
            whole = whole && (word == "-" || (*end == '\0' && rank >= 0 && rank <= 100));
        }
        if (!whole)
            return fault(Fault::Kind::damaged, "clip, frame, and four ranks from 0 to 100 or \"-\"", line);
        all.push_back(std::move(still));
    }
    return all;
}

double rank_correlation(const std::vector<double>& a, const std::vector<double>& b) {
    return a.empty() || a.size() != b.size() ? 0 : correlation(ranks_of(a), ranks_of(b));
}

Interval bootstrapped(const std::vector<double>& a, const std::vector<double>& b) {
    constexpr int draws = 2000;
    if (a.empty() || a.size() != b.size()) return {};
    std::mt19937 chance(1);
    std::vector<double> found;
    for (int draw = 0; draw < draws; ++draw) {
        std::vector<double> some_a, some_b;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t drawn = chance() % a.size();
            some_a.push_back(a[drawn]);
            some_b.push_back(b[drawn]);
        }
        found.push_back(rank_correlation(some_a, some_b));
    }
    std::ranges::sort(found);
    return {found[draws / 40], found[draws - 1 - draws / 40]};
}

} // namespace decoupage::bench
