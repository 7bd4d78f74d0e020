#include "figures/conventions.hpp"
#include "figures/transitions.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

std::string convention_row(const ReportMatter& matter, const std::string& title, const std::string& meaning,
                           const Counting& counting) {
    const LengthFigures lengths = length_figures(counted_shots(matter.film, counting));
    return "<tr><th scope=\"row\">" + title + "<small>" + meaning + "</small></th><td class=\"num\">" +
           grouped(lengths.shots) + "</td><td class=\"num\">" + decimals(lengths.mean, 2) +
           " s</td><td class=\"num\">" + decimals(lengths.median, 2) + " s</td></tr>\n";
}

/// What others would count.
std::string conventions_table(const ReportMatter& matter) {
    std::string rows;
    for (const Convention& convention : conventions())
        rows += convention_row(matter, std::string(convention.title), std::string(convention.meaning),
                               convention.counting);
    return "<table class=\"figures\"><caption>The same film as others count.</caption><thead><tr>"
           "<th scope=\"col\">Convention</th><th scope=\"col\" class=\"num\">Shots</th>"
           "<th scope=\"col\" class=\"num\">ASL</th><th scope=\"col\" "
           "class=\"num\">MSL</th></tr></thead><tbody>\n" +
           rows + "</tbody></table>\n";
}

std::string transitions_table(const Track& track) {
    const auto counts = count_by_kind(track);
    std::string html =
        "<table class=\"figures\"><caption>Transitions. Every one that was found, doubtful ones too."
        "</caption><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\" class=\"num\">Found</th>"
        "<th scope=\"col\" class=\"num\">Doubtful</th></tr></thead><tbody>\n";
    std::array<int, 6> unsure = count_by_kind({"", doubtful(track)});
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0)
            html += "<tr><th scope=\"row\">" + kind_plural(transition_kinds[kind], 2) +
                    "</th><td class=\"num\">" + grouped(counts[kind]) + "</td><td class=\"num\">" +
                    grouped(unsure[kind]) + "</td></tr>\n";
    return html + "</tbody></table>\n";
}

} // namespace

std::string report_figures(const ReportMatter& matter) {
    std::string html =
        "<section id=\"figures\" aria-labelledby=\"figures-title\">\n<h2 id=\"figures-title\">Figures</h2>\n";
    if (matter.counted.empty())
        return html + "<p>Here the number of shots and their lengths would stand. There are no shots to "
                      "count.</p>\n</section>\n";
    html += report_rules(matter) + "<div class=\"pair\"><div>" + conventions_table(matter) + "</div><div>";
    if (!matter.film.track("transitions").segments.empty())
        html += transitions_table(matter.film.track("transitions"));
    return html + film_palette_chart(matter) + "</div></div>\n</section>\n";
}

} // namespace decoupage
