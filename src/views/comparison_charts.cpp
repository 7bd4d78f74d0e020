#include "views/barcode.hpp"
#include "views/base64.hpp"
#include "views/comparison_parts.hpp"
#include "views/html.hpp"
#include "views/png.hpp"
#include "views/report_parts.hpp"
#include "views/svg_path.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr double left_edge = 44, right_edge = 1010, head = 12, foot = 260;
constexpr std::size_t styles = 6; ///< of lines that are told apart; then they come again

std::string line_kind(std::size_t film) {
    return "line film-" + std::to_string(film % styles + 1);
}

double longest_shot(const Comparison& comparison) {
    double longest = 0;
    for (const FilmMeasures& film : comparison.measures)
        if (const auto lengths = film.sorted("length"); !lengths.empty())
            longest = std::max(longest, lengths.back());
    return longest;
}

double shortest_shot(const Comparison& comparison) {
    double shortest = 0.5;
    for (const FilmMeasures& film : comparison.measures)
        if (const auto lengths = film.sorted("length"); !lengths.empty() && lengths.front() > 0)
            shortest = std::min(shortest, lengths.front());
    return std::max(shortest, 0.04);
}

double level(double share) {
    return foot - (foot - head) * share;
}

std::string across_lines(std::initializer_list<double> shares, const auto& words) {
    std::string lines, text;
    for (const double share : shares) {
        lines += "M" + svg_number(left_edge) + " " + svg_number(level(share)) + "H" + svg_number(right_edge);
        text += chart_text(left_edge - 8, level(share) + 4, "end", words(share), "num");
    }
    return "<path class=\"grid\" d=\"" + lines + "\"/>" + text;
}

std::string tick(double x, const std::string& words) {
    return "<path class=\"grid\" d=\"M" + svg_number(x) + " " + svg_number(head) + "V" + svg_number(foot) +
           "\"/>" + chart_text(x, foot + 18, "middle", words, "num");
}

/// A sample of each film's line with its letter and name.
std::string key_of_lines(const Comparison& comparison) {
    std::string html = "<span class=\"legend\">";
    for (std::size_t film = 0; film < comparison.films.size(); ++film)
        html += "<span><svg class=\"sample\" viewBox=\"0 0 28 8\" aria-hidden=\"true\">" +
                svg_path(line_kind(film), "M0 4H28") + "</svg>" + film_letter(film) + " " +
                escaped(plain_line(file_stem(comparison.films[film]->film.path))) + "</span>";
    return html + "</span>";
}

} // namespace

std::string compared_shares_chart(const Comparison& comparison) {
    const double least = shortest_shot(comparison), most = std::max(longest_shot(comparison), 20.0);
    const auto x = [&](double seconds) {
        return left_edge + (right_edge - left_edge) * std::log(seconds / least) / std::log(most / least);
    };
    std::string chart = open_chart("length-shares", 1080, foot + 26,
                                   "The share of shots shorter than each length, film by film",
                                   "One line a film; the further to the left, the shorter its shots.");
    for (const double length : {0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0})
        if (length >= least && length <= most) chart += tick(x(length), svg_number(length) + " s");
    chart += across_lines({0, 0.25, 0.5, 0.75, 1}, [](double share) { return percent(share); });
    for (std::size_t film = 0; film < comparison.measures.size(); ++film) {
        const auto lengths = comparison.measures[film].sorted("length");
        if (lengths.empty()) continue;
        SvgPath path;
        path.move_to(x(std::max(lengths.front(), least)), foot);
        for (std::size_t shot = 0; shot < lengths.size(); ++shot) {
            path.across_to(x(std::max(lengths[shot], least)));
            path.upright_to(level(static_cast<double>(shot + 1) / static_cast<double>(lengths.size())));
        }
        chart += svg_path(line_kind(film), path.text());
    }
    return captioned("How long shots are",
                     "The share of shots that are shorter than a length; lengths on a logarithmic scale. " +
                         key_of_lines(comparison),
                     chart + "</svg>");
}

namespace {

/// The barcode of a film, as wide as it is long beside the longest.
std::string strip_of_colours(const Decoupage& film, double part) {
    const Barcode strip = barcode(film, 1000);
    if (strip.columns == 0) return {};
    constexpr int rows = 12;
    return "<div class=\"colours-along\"><img alt=\"Mean colours from beginning to end\" style=\"width:" +
           svg_number(100 * part) + "%\" src=\"data:image/png;base64," +
           base64(png(strip.columns, rows, blended(strip, rows))) + "\"></div>\n";
}

std::string strip_of_shots(const FilmMeasures& film, const TimeAxis& axis, const std::string& name) {
    constexpr double height = 64, cap = 20; // seconds, as in the report
    std::string bars;
    for (const CountedShot& shot : film.shots) {
        const double x = axis.x(shot.start), full = axis.x(shot.start + shot.length) - x;
        const double width = full > 4 ? full - 1 : full;
        bars += "M" + svg_number(x) + " 0h" + svg_number(width) + "v" +
                svg_number(height * std::min(seconds(shot.length), cap) / cap) + "h-" + svg_number(width) +
                "z";
    }
    return open_chart(name, TimeAxis::right, height + 4, "Shot lengths along the film",
                      counted(std::ssize(film.shots), "bar", "bars") + " hang from the top, one a shot; " +
                          "longer than 20 s are cut off.") +
           grid_lines(axis, height) + svg_path("bars", bars) + "</svg>";
}

} // namespace

std::string compared_strips(const Comparison& comparison) {
    Time longest{0};
    for (const Decoupage* film : comparison.films)
        longest = std::max(longest, film->times.end());
    if (longest <= Time{0}) return {};
    const TimeAxis axis{longest};
    std::string html = "<div class=\"stack\">\n";
    for (std::size_t film = 0; film < comparison.films.size(); ++film) {
        const Decoupage& one = *comparison.films[film];
        html += "<figure><figcaption><b>" + film_letter(film) + "</b> " +
                escaped(plain_line(file_stem(one.film.path))) + ", " + clock_text(one.times.end()) +
                "</figcaption>" + strip_of_colours(one, seconds(one.times.end()) / seconds(longest)) +
                strip_of_shots(comparison.measures[film], axis, "strip-" + std::to_string(film + 1)) +
                "</figure>\n";
    }
    return html + axis_chart(axis) + "</div>\n";
}

const char* comparison_style() {
    return R"css(
.line.film-1{stroke:var(--ink)}
.line.film-2{stroke:var(--tracking)}
.line.film-3{stroke:var(--link);stroke-dasharray:7 3}
.line.film-4{stroke:var(--shaking);stroke-dasharray:2 3}
.line.film-5{stroke:var(--music);stroke-dasharray:9 3 2 3}
.line.film-6{stroke:var(--bar);stroke-dasharray:4 2}
.sample{width:28px;height:8px;margin-right:.4em}
.colours-along{margin-left:5.926%;height:44px}
.colours-along img{display:block;height:100%}
figure+figure{margin-top:28px}
td.sure{font-weight:600}
h3+p{margin-bottom:14px}
table+.rule{margin-top:18px}
.beside td.part{width:22%}
.beside td.part span{background:var(--bar)}
)css";
}

} // namespace decoupage
