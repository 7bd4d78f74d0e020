#include "figures/lognormal.hpp"

#include "figures/unsaid.hpp"
#include "signal/normal.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace decoupage {

namespace {

double greatest_distance(const std::vector<double>& logs, const Lognormal& fit) {
    const auto count = static_cast<double>(logs.size());
    double most = 0;
    for (std::size_t at = 0; at < logs.size(); ++at) {
        const double share = normal_share_below((logs[at] - fit.mean_log) / fit.deviation_log);
        const auto below = static_cast<double>(at);
        most = std::max({most, share - below / count, (below + 1) / count - share});
    }
    return most;
}

double squared_correlation_with_scores(const std::vector<double>& logs, const Lognormal& fit) {
    const auto count = static_cast<double>(logs.size());
    double together = 0, scores = 0, values = 0;
    for (std::size_t at = 0; at < logs.size(); ++at) {
        const double score = normal_quantile((static_cast<double>(at) + 1 - 0.375) / (count + 0.25));
        const double off = logs[at] - fit.mean_log;
        together += score * off;
        scores += score * score;
        values += off * off;
    }
    return together * together / (scores * values);
}

/// Royston's normal approximation to log(1 - W').
double chance_of(double straightness, double count) {
    if (count < 5 || count > 5000) return unsaid;
    const double u = std::log(count), v = std::log(u);
    const double mean = -1.2725 + 1.0521 * (v - u);
    const double deviation = 1.0308 - 0.26758 * (v + 2 / u);
    return normal_share_below(-(std::log1p(-straightness) - mean) / deviation);
}

} // namespace

Lognormal lognormal_fit(std::span<const double> sorted) {
    const Lognormal none{unsaid, unsaid, unsaid, unsaid, unsaid, unsaid};
    if (sorted.size() < 3 || sorted.front() <= 0 || sorted.front() == sorted.back()) return none;
    const auto count = static_cast<double>(sorted.size());
    std::vector<double> logs;
    Lognormal fit;
    for (const double value : sorted) {
        logs.push_back(std::log(value));
        fit.mean_log += logs.back() / count;
    }
    for (const double log : logs)
        fit.deviation_log += (log - fit.mean_log) * (log - fit.mean_log) / count;
    fit.deviation_log = std::sqrt(fit.deviation_log);
    fit.median = std::exp(fit.mean_log);
    fit.distance = greatest_distance(logs, fit);
    fit.straightness = squared_correlation_with_scores(logs, fit);
    fit.chance = chance_of(fit.straightness, count);
    return fit;
}

double density_at(const Lognormal& fit, double x) {
    return normal_height((std::log(x) - fit.mean_log) / fit.deviation_log) / (x * fit.deviation_log);
}

} // namespace decoupage
