#include "views/time_axis.hpp"

#include "views/html.hpp"

#include <array>

namespace decoupage {

double TimeAxis::x(Time time) const {
    if (duration.count() <= 0) return left;
    const double share = static_cast<double>(time.count()) / static_cast<double>(duration.count());
    return left + (right - left) * (share < 0 ? 0 : share > 1 ? 1 : share);
}

std::vector<Time> TimeAxis::ticks() const {
    static constexpr std::array<int, 13> steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800};
    constexpr int most = 12;
    std::chrono::seconds step{3600};
    for (const int usual : steps)
        if (std::chrono::seconds(usual) * most >= duration) {
            step = std::chrono::seconds(usual);
            break;
        }
    while (step * most < duration)
        step *= 2;
    std::vector<Time> result;
    for (Time tick{0}; tick <= duration && duration.count() > 0; tick += step)
        result.push_back(tick);
    return result;
}

std::string grid_lines(const TimeAxis& axis, double height) {
    std::string path;
    for (const Time tick : axis.ticks())
        path += "M" + svg_number(axis.x(tick)) + " 0V" + svg_number(height);
    return "<path class=\"grid\" d=\"" + path + "\"/>";
}

std::string axis_chart(const TimeAxis& axis) {
    std::string chart = "<svg class=\"chart\" viewBox=\"0 0 1080 24\" aria-hidden=\"true\">";
    for (const Time tick : axis.ticks()) {
        const double x = axis.x(tick);
        chart += chart_text(x, 16,
                            x > TimeAxis::right - 24 ? "end"
                            : tick.count() == 0      ? "start"
                                                     : "middle",
                            clock_text(tick), "num");
    }
    return chart + "</svg>";
}

std::string open_chart(const std::string& name, double width, double height, const std::string& title,
                       const std::string& description) {
    return "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + svg_number(width) + " " + svg_number(height) +
           "\" aria-labelledby=\"" + name + "-title " + name + "-desc\"><title id=\"" + name + "-title\">" +
           escaped(title) + "</title><desc id=\"" + name + "-desc\">" + escaped(description) + "</desc>";
}

std::string peak_text(double x, const std::string& text) {
    const char* place = x > 960 ? "end" : x < 180 ? "start" : "middle";
    return chart_text(x, 12, place, text, "num said");
}

std::string chart_text(double x, double y, const std::string& place, const std::string& text,
                       const std::string& kind) {
    return "<text x=\"" + svg_number(x) + "\" y=\"" + svg_number(y) + "\" text-anchor=\"" + place + "\"" +
           (kind.empty() ? "" : " class=\"" + escaped(kind) + "\"") + ">" + escaped(text) + "</text>";
}

} // namespace decoupage
