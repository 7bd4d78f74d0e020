#include "figures/density.hpp"
#include "figures/trend.hpp"
#include "signal/curve_fit.hpp"
#include "views/html.hpp"
#include "views/rule_charts.hpp"
#include "views/svg_path.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr double cuts_foot = 84, steps_foot = 120, graph_foot = 168;
constexpr std::size_t points_apart = 3;  // of the 500 of a density
constexpr std::size_t most_parted = 250; // bars; more would leave no paper between them

std::string cuts_frame(const RuleScales& scales) {
    return grid_lines(scales.axis, cuts_foot) +
           chart_text(TimeAxis::left - 8, cuts_foot + 3, "end", "0", "num") +
           svg_path("grid", "M" + svg_number(TimeAxis::left) + " " + svg_number(cuts_foot) + "H" +
                                svg_number(TimeAxis::right));
}

std::string cuts_drawn(const Decoupage&, const FilmFigures& figures, const RuleScales& scales) {
    const Density density = cut_density(figures.changes, figures.duration);
    if (figures.changes.size() < 2 || !(scales.cuts > 0)) return {};
    SvgPath path;
    const auto point_at = [&](std::size_t at) {
        return std::pair{scales.x_on_print(figures, density.step * static_cast<double>(at)),
                         18 + (cuts_foot - 18) * (1 - density.values[at] / scales.cuts)};
    };
    for (std::size_t place = 0; place < density.values.size() + points_apart - 1; place += points_apart) {
        const auto [x, y] = point_at(std::min(place, density.values.size() - 1));
        path.empty() ? path.move_to(x, y) : path.line_to(x, y);
    }
    const auto most = std::ranges::max_element(density.values);
    const auto peak = static_cast<std::size_t>(most - density.values.begin());
    return svg_path("line", path.text()) +
           peak_text(point_at(peak).first, decimals(*most, *most < 10 ? 1 : 0) + " a minute; kernel of " +
                                               seconds_words(density.bandwidth) + " s");
}

std::string steps_frame(const RuleScales& scales) {
    return grid_lines(scales.axis, steps_foot) +
           chart_text(TimeAxis::left - 8, steps_foot + 3, "end", "0", "num") +
           chart_text(TimeAxis::left - 8, 22, "end", grouped(std::llround(scales.changes)), "num") +
           svg_path("grid", "M" + svg_number(TimeAxis::left) + " " + svg_number(steps_foot) + "H" +
                                svg_number(TimeAxis::right));
}

std::string steps_drawn(const Decoupage&, const FilmFigures& figures, const RuleScales& scales) {
    if (figures.changes.empty() || !(scales.changes > 0)) return {};
    const auto y_of = [&](double count) { return 18 + (steps_foot - 18) * (1 - count / scales.changes); };
    const double end = scales.x_on_print(figures, figures.duration);
    SvgPath path, even;
    path.move_to(scales.x_on_print(figures, 0), y_of(0));
    even.move_to(scales.x_on_print(figures, 0), y_of(0));
    double count = 0, reached = 0;
    for (const double change : figures.changes) {
        const double x = 2 * std::round(scales.x_on_print(figures, change) / 2);
        if (x > reached) path.upright_to(y_of(count)), path.across_to(x);
        reached = std::max(x, reached);
        ++count;
    }
    path.upright_to(y_of(count));
    path.across_to(end);
    even.line_to(end, y_of(count));
    return svg_path("line thin dashed", even.text()) + svg_path("line", path.text());
}

std::string graph_frame(const RuleScales& scales) {
    std::string lines, words;
    for (int part = 1; part <= 4; ++part) {
        const double y = graph_foot * part / 4;
        lines += "M" + svg_number(TimeAxis::left) + " " + svg_number(y) + "H" + svg_number(TimeAxis::right);
        words +=
            chart_text(TimeAxis::left - 8, y + 4, "end", svg_number(scales.bar * part / 4) + " s", "num");
    }
    return svg_path("grid", lines) + words;
}

/// Where the columns of a film's shots stand: all alike, as wide as there is room for.
struct Columns {
    double width;
    double x(double shot) const { return TimeAxis::left + width * shot; }
};

std::string bars_of(const FilmFigures& figures, const Columns& columns, double longest) {
    SvgPath bars, tips;
    const bool parted = figures.in_order.size() <= most_parted;
    const double gap = parted ? 1 : 0;
    for (std::size_t shot = 0; shot < figures.in_order.size(); ++shot) {
        const double from = columns.x(static_cast<double>(shot));
        const double to = std::max(from + 0.1, columns.x(static_cast<double>(shot + 1)) - gap);
        double foot = graph_foot * std::min(figures.in_order[shot], longest) / longest;
        if (!parted) foot = std::round(foot); // a tenth of a second
        if (parted || shot == 0) bars.move_to(from, 0);
        bars.upright_to(foot);
        bars.across_to(to);
        if (parted) bars.upright_to(0);
        if (figures.in_order[shot] <= longest) continue;
        tips.move_to(from, graph_foot - 7);
        tips.across_to(to);
        tips.upright_to(graph_foot);
        tips.across_to(from);
    }
    if (!parted) bars.upright_to(0);
    return svg_path("bars", bars.text()) + svg_path("tips", tips.text());
}

/// A line through values that stand for the shots from `first` on.
std::string trend_path(const std::vector<double>& trend, std::size_t first, const Columns& columns,
                       double longest, int kind) {
    const std::size_t most_points = kind == 1 ? 1 : kind == 0 ? 120 : 32;
    SvgPath path;
    const std::size_t stride = std::max<std::size_t>(1, trend.size() / most_points);
    for (std::size_t place = 0; place < trend.size() + stride - 1; place += stride) {
        const std::size_t at = std::min(place, trend.size() - 1); // the last one is always there
        const double x = columns.x(static_cast<double>(first + at) + 0.5);
        const double y = graph_foot * std::clamp(trend[at] / longest, 0.0, 1.0);
        path.empty() ? path.move_to(x, y) : path.line_to(x, y);
    }
    return svg_path("line trend t" + std::to_string(kind), path.text());
}

std::string graph_drawn(const Decoupage&, const FilmFigures& figures, const RuleScales& scales) {
    if (figures.in_order.empty()) return {};
    const Columns columns{(TimeAxis::right - TimeAxis::left) / static_cast<double>(figures.in_order.size())};
    std::string drawn = bars_of(figures, columns, scales.bar);
    if (figures.in_order.size() < 8) return drawn;
    const int window = usual_window(figures.in_order.size());
    drawn += trend_path(moving_average(figures.in_order, window), static_cast<std::size_t>(window / 2),
                        columns, scales.bar, 0);
    for (int degree = 1; degree < trend_kinds; ++degree)
        drawn += trend_path(polynomial_fit(figures.in_order, degree), 0, columns, scales.bar, degree);
    return drawn;
}

} // namespace

const std::vector<RuleChart>& film_charts() {
    static const std::vector<RuleChart> charts{
        {"cuts", "Cut density", "Changes of shot a minute along the print; Gaussian kernel.",
         "How many changes of shot there are a minute, along the film", TimeAxis::right, cuts_foot + 6,
         cuts_frame, cuts_drawn},

        {"steps", "Changes so far",
         "N(t): how many changes of shot there have been; dashed, were the film cut evenly.",
         "How many changes of shot there have been, along the film", TimeAxis::right, steps_foot + 6,
         steps_frame, steps_drawn},
        {"graph", "Cinemetrics graph",
         "One bar a shot, all of one width, hanging as far as the shot is long; longer than 20 s: cut off, "
         "with a red tip.",
         "One bar a shot, as long as the shot lasts, with a trendline", TimeAxis::right, graph_foot + 6,
         graph_frame, graph_drawn}};
    return charts;
}

} // namespace decoupage
