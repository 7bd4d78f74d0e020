#include "figures/density.hpp"
#include "figures/distribution.hpp"
#include "figures/quantile.hpp"
#include "views/rule_charts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage {

namespace {

constexpr std::array<double, 7> round_lengths{5, 10, 20, 30, 60, 120, 300};

} // namespace

RuleScales::RuleScales(const TimeAxis& along, const std::vector<FilmFigures>& variants) : axis(along) {
    double tenth = 0, longest = 0;
    for (const FilmFigures& figures : variants) {
        if (figures.sorted.empty()) continue;
        if (figures.sorted.front() > 0) least = std::min(least, figures.sorted.front());
        longest = std::max(longest, figures.sorted.back());
        tenth = std::max(tenth, quantile(figures.sorted, 0.9));
        changes = std::max(changes, static_cast<double>(figures.changes.size()));
        for (const double rate : cut_density(figures.changes, figures.duration).values)
            cuts = std::max(cuts, rate);
    }
    most = std::max(most, longest);
    shown = *std::ranges::find_if(round_lengths, [&](double length) {
        return length >= 1.5 * tenth || length == round_lengths.back();
    });
    for (const FilmFigures& figures : variants) {
        for (const double height : kernel_density(figures.sorted, usual_bandwidth, density_points()))
            density = std::max(density, height);
        const Lognormal& fit = figures.lognormal; // highest at its mode
        if (std::isfinite(fit.mean_log))
            density = std::max(
                density, density_at(fit, std::exp(fit.mean_log - fit.deviation_log * fit.deviation_log)));
    }
    bar = longest <= 5 ? 5 : longest <= 10 ? 10 : 20;
}

std::vector<double> RuleScales::density_points() const {
    std::vector<double> points;
    constexpr int parts = 120;
    for (int point = 0; point <= parts; ++point)
        points.push_back(shown * point / parts);
    return points;
}

double RuleScales::x_on_print(const FilmFigures& figures, double told) const {
    const double at = (figures.begins + told) / figures.stretch;
    return axis.x(Time{std::llround(at * Time::period::den)});
}

} // namespace decoupage
