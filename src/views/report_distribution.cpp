#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace decoupage {

namespace {

constexpr double left = 44, right = 520, top = 10, bottom = 220;

/// Seconds to x, on a logarithmic scale from `least` to `most`.
struct LengthAxis {
    double least, most;
    double x(double seconds) const {
        return left + (right - left) * std::log(seconds / least) / std::log(most / least);
    }
};

/// 1, 2 and 5 of every power of ten.
std::vector<double> round_lengths(const LengthAxis& axis) {
    std::vector<double> lengths;
    for (double power = 0.01; power <= axis.most; power *= 10)
        for (const double times : {1.0, 2.0, 5.0})
            if (const double length = power * times;
                length >= axis.least * 0.999 && length <= axis.most * 1.001)
                lengths.push_back(length);
    return lengths;
}

double share_y(double share) {
    return bottom - (bottom - top) * share;
}

std::string scales(const LengthAxis& axis) {
    std::string lines, words;
    for (const double length : round_lengths(axis)) {
        lines += "M" + svg_number(axis.x(length)) + " " + svg_number(top) + "V" + svg_number(bottom);
        words += chart_text(axis.x(length), bottom + 18, "middle", svg_number(length) + " s", "num");
    }
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        lines += "M" + svg_number(left) + " " + svg_number(share_y(share)) + "H" + svg_number(right);
        words += chart_text(left - 8, share_y(share) + 4, "end", percent(share), "num");
    }
    return "<path class=\"grid\" d=\"" + lines + "\"/>" + words;
}

std::string steps(const std::vector<double>& sorted, const LengthAxis& axis) {
    std::string d = "M" + svg_number(left) + " " + svg_number(bottom);
    for (std::size_t shot = 0; shot < sorted.size(); ++shot)
        d += "H" + svg_number(axis.x(sorted[shot])) + "V" +
             svg_number(share_y(static_cast<double>(shot + 1) / static_cast<double>(sorted.size())));
    return "<path class=\"line\" d=\"" + d + "H" + svg_number(right) + "\"/>";
}

} // namespace

std::string distribution_chart(const ReportMatter& matter) {
    constexpr std::size_t fewest = 8;
    if (matter.counted.size() < fewest || matter.lengths.least <= 0) return {};
    std::vector<double> lengths;
    for (const CountedShot& shot : matter.counted)
        lengths.push_back(seconds(shot.length));
    std::sort(lengths.begin(), lengths.end());
    const LengthAxis axis{std::min(lengths.front(), 0.5), std::max(lengths.back(), 20.0)};
    const std::string median = seconds_words(matter.lengths.median) + " s";
    const double x = axis.x(matter.lengths.median);
    return "<figure class=\"distribution\"><figcaption><b>How long shots are</b> The share of shots that are "
           "shorter than a length; lengths on a logarithmic scale.</figcaption>" +
           open_chart("distribution", 528, bottom + 26, "The share of shots shorter than each length",
                      "Half of the shots are shorter than " + median + ", a quarter than " +
                          seconds_words(matter.lengths.lower_quartile) + " s, three quarters than " +
                          seconds_words(matter.lengths.upper_quartile) + " s.") +
           scales(axis) + steps(lengths, axis) + "<circle class=\"point\" r=\"4\" cx=\"" + svg_number(x) +
           "\" cy=\"" + svg_number(share_y(0.5)) + "\"/>" +
           chart_text(x + 10, share_y(0.5) + 18, "start", "half are shorter than " + median, "num said") +
           "</svg></figure>\n";
}

} // namespace decoupage
