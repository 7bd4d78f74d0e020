#include "figures/lengths.hpp"

#include "figures/quantile.hpp"
#include "figures/unsaid.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace decoupage {

namespace {

double ratio(double above, double below) {
    return below > 0 ? above / below : unsaid;
}

void describe_quantiles(std::span<const double> sorted, LengthFigures& figures) {
    figures.median = quantile(sorted, 0.5);
    if (sorted.size() < 4) return;
    figures.lower_quartile = quantile(sorted, 0.25);
    figures.upper_quartile = quantile(sorted, 0.75);
    if (sorted.size() < 8) return;
    const double range = figures.upper_quartile - figures.lower_quartile;
    figures.skewness = ratio(figures.upper_quartile + figures.lower_quartile - 2 * figures.median, range);
    figures.kurtosis = ratio((quantile(sorted, 0.875) - quantile(sorted, 0.625)) +
                                 (quantile(sorted, 0.375) - quantile(sorted, 0.125)),
                             range);
}

} // namespace

double standard_deviation(std::span<const double> values) {
    if (values.size() < 2) return unsaid;
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

LengthFigures length_figures(std::vector<double> lengths) {
    LengthFigures figures;
    figures.deviation = figures.variation = figures.skewness = figures.kurtosis = unsaid;
    figures.lower_quartile = figures.upper_quartile = unsaid;
    if (lengths.empty()) {
        figures.mean = figures.median = figures.least = figures.most = unsaid;
        return figures;
    }
    std::sort(lengths.begin(), lengths.end());
    figures.shots = static_cast<int>(lengths.size());
    figures.total = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    figures.mean = figures.total / figures.shots;
    figures.least = lengths.front();
    figures.most = lengths.back();
    figures.deviation = standard_deviation(lengths);
    figures.variation = figures.deviation / figures.mean;
    describe_quantiles(lengths, figures);
    return figures;
}

LengthFigures length_figures(std::span<const CountedShot> shots) {
    std::vector<double> lengths;
    lengths.reserve(shots.size());
    for (const CountedShot& shot : shots)
        lengths.push_back(seconds(shot.length));
    return length_figures(std::move(lengths));
}

std::vector<Figure> figures_of(const LengthFigures& lengths, const Counting& counting) {
    const std::string rule = counting_rule(counting);
    const std::string harrell_davis = "Quantile of Harrell and Davis. " + rule;
    return {
        {"shots", "Shots", static_cast<double>(lengths.shots), "shots", rule},
        {"total", "Their length together", lengths.total, "s", rule},
        {"asl", "Average shot length (ASL)", lengths.mean, "s",
         "Seconds of the counted shots / shots. " + rule},
        {"msl", "Median shot length (MSL)", lengths.median, "s", harrell_davis},
        {"shortest", "Shortest", lengths.least, "s", rule},
        {"longest", "Longest", lengths.most, "s", rule},
        {"sd", "Standard deviation (SD)", lengths.deviation, "s", "Over n - 1. " + rule},
        {"cv", "Coefficient of variation (CV)", lengths.variation, "", "SD / ASL. " + rule},
        {"lower_quartile", "Lower quartile", lengths.lower_quartile, "s", harrell_davis},
        {"upper_quartile", "Upper quartile", lengths.upper_quartile, "s", harrell_davis},
        {"skewness", "Quartile skewness", lengths.skewness, "", "Bowley. " + harrell_davis},
        {"kurtosis", "Octile kurtosis", lengths.kurtosis, "", "Moors. " + harrell_davis},
    };
}

} // namespace decoupage
