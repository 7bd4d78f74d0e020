#include "figures/distribution.hpp"
#include "views/html.hpp"
#include "views/rule_charts.hpp"
#include "views/svg_path.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr double left = 44, right = 520, top = 10, bottom = 220;
constexpr double half_box = 13, box_middle = 24;
constexpr double density_head = 40, density_foot = 160;
constexpr std::size_t fewest = 8;

double log_x(const RuleScales& scales, double length) {
    const double inside = std::clamp(length, scales.least, scales.most);
    return left + (right - left) * std::log(inside / scales.least) / std::log(scales.most / scales.least);
}

double share_y(double share) {
    return bottom - (bottom - top) * share;
}

std::string upright_lines(const std::vector<std::pair<double, std::string>>& marks, double from, double to,
                          bool words) {
    std::string lines, said;
    for (const auto& [x, text] : marks) {
        lines += "M" + svg_number(x) + " " + svg_number(from) + "V" + svg_number(to);
        if (words) said += chart_text(x, to + 18, "middle", text, "num");
    }
    return svg_path("grid", lines) + said;
}

/// 1, 2 and 5 of every power of ten.
std::vector<std::pair<double, std::string>> log_marks(const RuleScales& scales) {
    std::vector<std::pair<double, std::string>> marks;
    for (double power = 0.01; power <= scales.most; power *= 10)
        for (const double times : {1.0, 2.0, 5.0})
            if (const double length = power * times;
                length >= scales.least * 0.999 && length <= scales.most * 1.001)
                marks.emplace_back(log_x(scales, length), svg_number(length) + " s");
    return marks;
}

std::string ecdf_frame(const RuleScales& scales) {
    std::string lines, words;
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        lines += "M" + svg_number(left) + " " + svg_number(share_y(share)) + "H" + svg_number(right);
        words += chart_text(left - 8, share_y(share) + 4, "end", percent(share), "num");
    }
    return upright_lines(log_marks(scales), top, bottom, true) + svg_path("grid", lines) + words;
}

std::string ecdf_drawn(const Decoupage&, const FilmFigures& figures, const RuleScales& scales) {
    if (figures.sorted.empty()) return {};
    SvgPath path;
    path.move_to(left, bottom);
    for (double x = left; x <= right; x += 1) {
        const double length =
            scales.least * std::pow(scales.most / scales.least, (x - left) / (right - left));
        const double y = share_y(share_up_to(figures.sorted, length));
        if (y == bottom && x < right) continue;
        path.across_to(x);
        path.upright_to(y);
    }
    const double x = log_x(scales, figures.lengths.median);
    return svg_path("line", path.text()) + "<circle class=\"point\" r=\"4\" cx=\"" + svg_number(x) +
           "\" cy=\"" + svg_number(share_y(0.5)) + "\"/>" +
           chart_text(x + 10, share_y(0.5) + 18, "start",
                      "half are shorter than " + seconds_words(figures.lengths.median) + " s", "num said");
}

std::string box_frame(const RuleScales& scales) {
    return upright_lines(log_marks(scales), 0, 2 * box_middle, false);
}

std::string outlier_dots(const FilmFigures& figures, const RuleScales& scales) {
    std::string dots;
    double last = -1;
    for (const double outlier : figures.box.outliers) {
        const double x = log_x(scales, outlier);
        if (x - last < 1) continue; // one dot for what lies on one spot
        dots += "<circle class=\"point\" r=\"2.5\" cx=\"" + svg_number(x) + "\" cy=\"" +
                svg_number(box_middle) + "\"/>";
        last = x;
    }
    return dots;
}

std::string box_drawn(const Decoupage&, const FilmFigures& figures, const RuleScales& scales) {
    if (figures.sorted.size() < fewest) return {};
    const AdjustedBoxplot& box = figures.box;
    const double from = log_x(scales, box.lower_hinge), to = log_x(scales, box.upper_hinge);
    const auto upright = [](double x, double half) {
        return "M" + svg_number(x) + " " + svg_number(box_middle - half) + "v" + svg_number(2 * half);
    };
    const auto level = [](double a, double b) {
        return "M" + svg_number(a) + " " + svg_number(box_middle) + "H" + svg_number(b);
    };
    const double low = log_x(scales, box.lower_whisker), high = log_x(scales, box.upper_whisker);
    std::string drawn =
        "<rect class=\"box\" x=\"" + svg_number(from) + "\" y=\"" + svg_number(box_middle - half_box) +
        "\" width=\"" + svg_number(to - from) + "\" height=\"" + svg_number(2 * half_box) + "\"/>" +
        svg_path("line thin", level(low, from) + level(to, high) + upright(low, 6) + upright(high, 6)) +
        svg_path("line", upright(log_x(scales, box.median), half_box)) + outlier_dots(figures, scales);
    if (box.upper_fence > scales.most) return drawn;
    const double fence = log_x(scales, box.upper_fence);
    return drawn + svg_path("line dashed", upright(fence, box_middle)) +
           chart_text(std::min(fence, right - 40), 2 * box_middle + 14, "middle",
                      "fence " + seconds_words(box.upper_fence) + " s", "num said");
}

double density_x(const RuleScales& scales, double length) {
    return left + (right - left) * length / scales.shown;
}

std::string density_frame(const RuleScales& scales) {
    std::vector<std::pair<double, std::string>> marks;
    for (int part = 0; part <= 5; ++part)
        marks.emplace_back(density_x(scales, scales.shown * part / 5),
                           svg_number(scales.shown * part / 5) + " s");
    return upright_lines(marks, density_head, density_foot, true) +
           svg_path("grid",
                    "M" + svg_number(left) + " " + svg_number(density_foot) + "H" + svg_number(right));
}

double density_y(const RuleScales& scales, double height) {
    return density_foot - (density_foot - density_head) * height / scales.density;
}

std::string density_drawn(const Decoupage&, const FilmFigures& figures, const RuleScales& scales) {
    if (figures.sorted.size() < fewest || !(scales.density > 0)) return {};
    const std::vector<double> points = scales.density_points();
    const std::vector<double> heights = kernel_density(figures.sorted, usual_bandwidth, points);
    SvgPath kernel, fitted;
    const bool fits = std::isfinite(figures.lognormal.mean_log);
    for (std::size_t at = 0; at < points.size(); ++at) {
        const double x = density_x(scales, points[at]);
        const double y = density_y(scales, heights[at]);
        at == 0 ? kernel.move_to(x, y) : kernel.line_to(x, y);
        if (!fits || at == 0) continue;
        const double other = density_y(scales, density_at(figures.lognormal, points[at]));
        at == 1 ? fitted.move_to(x, other) : fitted.line_to(x, other);
    }
    std::string drawn = svg_path("line thin dashed", fitted.text()) + svg_path("line", kernel.text());
    if (!fits) return drawn;
    const std::string chance =
        figures.lognormal.chance < 0.001 ? "below 0.001" : decimals(figures.lognormal.chance, 3);
    return drawn +
           chart_text(right, 12, "end", "dashed: lognormal, off by " + percent(figures.lognormal.distance),
                      "num said") +
           chart_text(right, 29, "end", "chance " + chance + " (Shapiro–Francia)", "num");
}

} // namespace

const std::vector<RuleChart>& length_charts() {
    static const std::vector<RuleChart> charts{
        {"ecdf", "How long shots are",
         "The share of shots that are no longer than a length; lengths on a logarithmic scale.",
         "The share of shots no longer than each length", 528, bottom + 26, ecdf_frame, ecdf_drawn},
        {"box", "Adjusted boxplot",
         "On the same scale: hinges, median, whiskers, and dots for what lies beyond the fences (Hubert and "
         "Vandervieren).",
         "Half of the shots lie in the box, the others along the whiskers or beyond the fence", 528, 66,
         box_frame, box_drawn},
        {"kernel", "Density of lengths", "Gaussian kernel of 1 s. Longer shots lie off to the right.",
         "Where lengths are frequent, and the lognormal distribution fitted to them", 528, density_foot + 26,
         density_frame, density_drawn}};
    return charts;
}

} // namespace decoupage
