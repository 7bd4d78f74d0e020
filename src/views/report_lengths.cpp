#include "figures/trend.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

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

/// How far down the bars may hang, in seconds, and how far apart its lines stand.
struct Scale {
    double shown, step;
};

constexpr std::array<Scale, 5> scales{{{1, 0.5}, {2, 0.5}, {5, 1}, {10, 2}, {cap, 5}}};

/// The smallest scale that holds the longest bar.
Scale scale_of(double longest) {
    const auto found = std::find_if(scales.begin(), scales.end(),
                                    [&](const Scale& scale) { return longest <= scale.shown; });
    return found == scales.end() ? scales.back() : *found;
}

std::string scale_lines(const Scale& scale, double height) {
    std::string chart;
    for (double value = scale.step; value <= scale.shown; value += scale.step) {
        const double y = height * value / scale.shown;
        chart += path("grid", "M" + svg_number(TimeAxis::left) + " " + svg_number(y) + "H" +
                                  svg_number(TimeAxis::right));
        chart += chart_text(TimeAxis::left - 8, y + 4, "end", svg_number(value) + " s", "num");
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
        const double full = matter.axis.x(matter.film.times.at(shot.span.end)) - x;
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
        const CountedShot& shot = matter.counted[at + static_cast<std::size_t>(window / 2)];
        d += (d.empty() ? "M" : "L") +
             svg_number(matter.axis.x(shot.start + matter.film.times.length(shot.span) / 2)) + " " +
             svg_number(height * std::min(trend[at], shown) / shown);
    }
    return path("line", d);
}

} // namespace

std::string lengths_chart(const ReportMatter& matter) {
    if (matter.counted.empty()) return {};
    constexpr double height = 168;
    const Scale scale = scale_of(matter.lengths.most);
    const double shown = scale.shown;
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
    chart += grid_lines(matter.axis, height) + scale_lines(scale, height);
    chart += path("bars", drawn.pictures) + path("bars card", drawn.cards) + path("tips", drawn.tips);
    if (trend) chart += trend_line(matter, window, shown, height);
    return captioned("Shot lengths", caption, chart + "</svg>");
}

} // namespace decoupage
