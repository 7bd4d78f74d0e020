#include "analysers/heard/stretches.hpp"

#include "signal/best_path.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace decoupage::heard {

namespace {

float log_odds(double probability) {
    constexpr double nearly = 0.001;
    const double kept = std::clamp(probability, nearly, 1 - nearly);
    return static_cast<float>(std::log(kept / (1 - kept)));
}

} // namespace

std::vector<Stretch> stretches(std::span<const float> probability, const StretchRules& rules) {
    PathCosts costs(2, probability.size());
    const float eager = log_odds(rules.sensitivity);
    for (std::size_t t = 0; t < probability.size(); ++t)
        costs.at(t, 1) = std::isnan(probability[t]) ? 1 : -log_odds(probability[t]) - eager;
    const auto path =
        best_path(costs, std::vector<float>(probability.size(), static_cast<float>(rules.hold)));
    std::vector<Stretch> found;
    for (std::size_t first = 0, end; first < path.size(); first = end) {
        end = first;
        while (end < path.size() && path[end] == path[first])
            ++end;
        if (path[first] == 0 || static_cast<double>(end - first) < rules.least) continue;
        const auto own = probability.subspan(first, end - first);
        const float sum = std::accumulate(own.begin(), own.end(), 0.0F);
        const float mean = std::isnan(sum) ? 0 : sum / static_cast<float>(own.size());
        found.push_back({first, end, std::clamp(mean, 0.0F, 1.0F)});
    }
    return found;
}

void add_apart(std::vector<Segment>& segments, const Stretch& stretch, const FrameTimes& times,
               const std::string& label, const std::string& detail) {
    FrameSpan span =
        times.between(static_cast<std::int64_t>(stretch.first), static_cast<std::int64_t>(stretch.end), 10);
    if (!segments.empty()) span.first = std::max(span.first, segments.back().span.end);
    if (!span.empty()) segments.push_back({span, label, stretch.confidence, detail});
}

} // namespace decoupage::heard
