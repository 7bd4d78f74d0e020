#include "views/html.hpp"
#include "views/names.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr double lane_height = 22, mark_height = 16;
constexpr std::size_t most_lanes = 6;
constexpr double letter_width = 7; // of the chart's type, about

double width_of(const std::string& words) {
    return static_cast<double>(columns(words)) * letter_width;
}

/// A name with its place on the chart: inside its mark where it fits, beside it where not.
struct LaidName {
    const Name* name;
    std::string words;
    double x, width, text_x;
    std::size_t lane;
    double right() const { return std::max(x + width, text_x + width_of(words)); }
};

/// In as few lanes as keep the words apart; nothing where there are more than can be drawn.
std::vector<LaidName> laid(const ReportMatter& matter) {
    std::vector<LaidName> all;
    std::vector<double> taken(most_lanes, 0.0);
    for (const Name& name : matter.film.names) {
        LaidName laid{&name, plain_line(name.words), 0, 0, 0, 0};
        laid.x = matter.axis.x(matter.film.times.at(name.span.first));
        laid.width = std::max(matter.axis.x(matter.film.times.at(name.span.end)) - laid.x, 2.0);
        const bool fits = width_of(laid.words) + 12 < laid.width;
        laid.text_x = laid.x + (fits ? 6 : laid.width + 5);
        if (!fits && laid.text_x + width_of(laid.words) > TimeAxis::right)
            laid.text_x = std::max(TimeAxis::left, laid.x - 5 - width_of(laid.words));
        const double left = std::min(laid.x, laid.text_x);
        const auto lane = std::ranges::find_if(taken, [&](double end) { return end <= left; });
        if (lane == taken.end()) continue;
        *lane = laid.right() + 8;
        laid.lane = static_cast<std::size_t>(lane - taken.begin());
        all.push_back(std::move(laid));
    }
    return all;
}

std::string row(const ReportMatter& matter, const Name& name) {
    const FrameTimes& times = matter.film.times;
    return "<tr><th scope=\"row\">" + escaped(plain_line(name.words)) + "<small>" +
           escaped(named_words(matter.film, name)) + "</small></th><td class=\"num\">" +
           clock_text(times.at(name.span.first), matter.film.film.rate) + "<small>frames " +
           grouped(name.span.first) + "–" + grouped(name.span.end) + "</small></td><td class=\"num\">" +
           length_text(times.length(name.span)) + " s</td><td>" + escaped(plain_line(name.author)) +
           "<small>" + escaped(date_words(plain_line(name.made_at))) + "</small></td></tr>\n";
}

} // namespace

std::string names_chart(const ReportMatter& matter) {
    const auto names = laid(matter);
    if (names.empty()) return {};
    std::string marks;
    std::size_t lanes = 0;
    for (const LaidName& laid : names) {
        const double y = static_cast<double>(laid.lane) * lane_height + 2;
        lanes = std::max(lanes, laid.lane + 1);
        const bool inside = laid.text_x > laid.x && laid.text_x < laid.x + laid.width;
        marks += "<rect class=\"named\" x=\"" + svg_number(laid.x) + "\" y=\"" + svg_number(y) +
                 "\" width=\"" + svg_number(laid.width) + "\" height=\"" + svg_number(mark_height) +
                 "\"><title>" + escaped(laid.words) + "</title></rect>" +
                 chart_text(laid.text_x, y + 12, "start", laid.words, inside ? "on-band" : "said");
    }
    const double height = static_cast<double>(lanes) * lane_height;
    return captioned(
        "Places", "Names that a person gave.",
        open_chart("names", TimeAxis::right, height, "Named places along the film",
                   counted(std::ssize(matter.film.names), "place has", "places have") + " a name.") +
            grid_lines(matter.axis, height) + marks + "</svg>");
}

std::string report_names(const ReportMatter& matter) {
    if (matter.film.names.empty()) return {};
    std::string html = "<section id=\"names\" aria-labelledby=\"names-title\">\n"
                       "<h2 id=\"names-title\">Named places</h2>\n"
                       "<table><thead><tr><th scope=\"col\">Name</th><th scope=\"col\" class=\"num\">Begins"
                       "</th><th scope=\"col\" class=\"num\">Length</th><th scope=\"col\">Named by</th></tr>"
                       "</thead><tbody>\n";
    for (const Name& name : matter.film.names)
        html += row(matter, name);
    return html + "</tbody></table>\n</section>\n";
}

} // namespace decoupage
