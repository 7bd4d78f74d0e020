#include "figures/trend.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage {

namespace {

constexpr double cap = 20; // seconds; Cinemetrics cuts its bars there

/// The bar of a shot, hanging from the top: `M x y H V H Z`.
std::string bar(double x, double y, double width, double height) {
    return "M" + svg_number(x) + " " + svg_number(y) + "h" + svg_number(width) + "v" + svg_number(height) +
           "h-" + svg_number(width) + "z";
}

std::string path(const std::string& kind, const std::string& d) {
    return d.empty() ? "" : "<path class=\"" + kind + "\" d=\"" + d + "\"/>";
}

/// The least of 5, 10, 20 s and so on that holds the longest bar.
double seconds_shown(double longest) {
    for (const double usual : {1.0, 2.0, 5.0, 10.0})
        if (longest <= usual) return usual;
    return cap;
}

std::string scale_lines(double shown, double height, const std::string& unit) {
    std::string chart;
    const double step = shown / 4 >= 1 ? std::round(shown / 4) : shown / 4;
    for (double value = step; value < shown + step / 2; value += step) {
        const double y = height * value / shown;
        chart += path("grid", "M" + svg_number(TimeAxis::left) + " " + svg_number(y) + "H" +
                                  svg_number(TimeAxis::right));
        chart +=
            chart_text(TimeAxis::left - 8, y + 4, "end", decimals(value, step < 1 ? 1 : 0) + unit, "num");
    }
    return chart;
}

struct Bars {
    std::string pictures, cards, tips;
};

Bars bars(const ReportMatter& matter, double shown, double height) {
    Bars drawn;
    for (const CountedShot& shot : matter.counted) {
        const double x = matter.axis.x(shot.start);
        const double full = matter.axis.x(shot.start + shot.length) - x;
        const double width = full > 4 ? full - 1 : full; // a hair of paper between bars that can spare it
        const double long_as = height * std::min(seconds(shot.length), shown) / shown;
        const bool card = matter.film.shots[shot.index].kind == Shot::Kind::card;
        (card ? drawn.cards : drawn.pictures) += bar(x, 0, width, long_as);
        if (seconds(shot.length) > shown) drawn.tips += bar(x, height - 7, width, 7);
    }
    return drawn;
}

std::string trend_line(const ReportMatter& matter, int window, double shown, double height) {
    std::vector<double> lengths;
    for (const CountedShot& shot : matter.counted)
        lengths.push_back(seconds(shot.length));
    const auto trend = moving_average(lengths, window);
    std::string d;
    for (std::size_t at = 0; at < trend.size(); ++at) {
        const CountedShot& shot = matter.counted[at];
        d += (d.empty() ? "M" : "L") + svg_number(matter.axis.x(shot.start + shot.length / 2)) + " " +
             svg_number(height * std::min(trend[at], shown) / shown);
    }
    return path("line", d);
}

} // namespace

std::string lengths_chart(const ReportMatter& matter) {
    if (matter.counted.empty()) return {};
    constexpr double height = 168;
    const double shown = seconds_shown(matter.lengths.most);
    const auto longest = std::max_element(matter.counted.begin(), matter.counted.end(),
                                          [](const auto& a, const auto& b) { return a.length < b.length; });
    const int window = usual_window(matter.counted.size());
    const bool trend = matter.counted.size() >= 8;
    const Bars drawn = bars(matter, shown, height);
    std::string caption = "One bar a shot, as long as the shot lasts.";
    if (!drawn.tips.empty()) caption += " Longer than 20 s: cut off, with a red tip.";
    if (!drawn.cards.empty()) caption += " Cards are pale.";
    if (trend) caption += " The line is the mean of " + std::to_string(window) + " shots around.";
    std::string chart =
        open_chart("lengths", TimeAxis::right, height + 6, "Shot lengths along the film",
                   counted(matter.lengths.shots, "bar hangs", "bars hang") +
                       " from the top, one a shot. The longest shot, " + seconds_words(matter.lengths.most) +
                       " s, begins at " + clock_text(longest->start) + ".");
    chart += grid_lines(matter.axis, height) + scale_lines(shown, height, " s");
    chart += path("bars", drawn.pictures) + path("bars card", drawn.cards) + path("tips", drawn.tips);
    if (trend) chart += trend_line(matter, window, shown, height);
    return captioned("Shot lengths", caption, chart + "</svg>");
}

} // namespace decoupage
