#include "figures/density.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr double height = 96;
constexpr double head = 18; // above the line, for what is said of its highest point

double x_of(const Density& density, std::size_t point) {
    return TimeAxis::left + (TimeAxis::right - TimeAxis::left) * static_cast<double>(point) /
                                static_cast<double>(density.values.size() - 1);
}

std::string line(const Density& density, double most) {
    std::string d;
    for (std::size_t point = 0; point < density.values.size(); ++point)
        d += (point == 0 ? "M" : "L") + svg_number(x_of(density, point)) + " " +
             svg_number(head + (height - head) * (1 - density.values[point] / most));
    return "<path class=\"line\" d=\"" + d + "\"/>";
}

std::string base_line() {
    return "<path class=\"grid\" d=\"M" + svg_number(TimeAxis::left) + " " + svg_number(height) + "H" +
           svg_number(TimeAxis::right) + "\"/>" +
           chart_text(TimeAxis::left - 8, height + 3, "end", "0", "num");
}

} // namespace

std::string density_chart(const ReportMatter& matter) {
    const auto changes = changes_of_shot(matter.film, matter.order.counting);
    if (changes.size() < 2) return {};
    const Density density = cut_density(changes, matter.axis.duration);
    if (density.values.empty()) return {};
    const auto most = std::max_element(density.values.begin(), density.values.end());
    if (!(*most > 0)) return {};
    const auto peak = static_cast<std::size_t>(most - density.values.begin());
    const Time when{static_cast<std::int64_t>(density.step * static_cast<double>(peak) * Time::period::den)};
    const std::string said = decimals(*most, *most < 10 ? 1 : 0) + " a minute at " + clock_text(when);
    const double x = x_of(density, peak);
    const std::string chart =
        open_chart("density", TimeAxis::right, height + 6, "Cut density",
                   "Changes of shot a minute along the film; the most are " + said + ".") +
        grid_lines(matter.axis, height) + base_line() + line(density, *most) + peak_text(x, said) + "</svg>";
    return captioned(
        "Cut density",
        "Changes of shot a minute; Gaussian kernel of " + seconds_words(density.bandwidth) + " s.", chart);
}

} // namespace decoupage
