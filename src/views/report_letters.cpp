#include "views/html.hpp"
#include "views/letters.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

namespace decoupage {

namespace {

std::string row(const ReportMatter& matter, const Segment& text) {
    const FrameTimes& times = matter.film.times;
    const std::string words = text.detail.empty() ? "not read" : escaped(text.detail);
    return "<tr><th scope=\"row\" class=\"num\">" +
           clock_text(times.at(text.span.first), matter.film.film.rate) + "<small>frames " +
           grouped(text.span.first) + "–" + grouped(text.span.end) + "</small></th><td>" +
           escaped(label_words(text.label)) + "<small>" + length_text(times.length(text.span)) +
           " s</small></td><td>" + words + "</td></tr>\n";
}

} // namespace

std::string report_letters(const ReportMatter& matter) {
    const Track& letters = matter.film.track("letters");
    if (letters.segments.empty()) return {};
    std::string html = "<section id=\"letters\" aria-labelledby=\"letters-title\">\n"
                       "<h2 id=\"letters-title\">Titles and intertitles</h2>\n"
                       "<table><thead><tr><th scope=\"col\">Time</th><th scope=\"col\">Kind</th>"
                       "<th scope=\"col\">Words</th></tr></thead><tbody>\n";
    for (const Segment& text : letters.segments)
        html += row(matter, text);
    html += "</tbody></table>\n";
    const std::string remark = letters_remark(letters);
    if (!remark.empty()) html += "<p>" + escaped(remark) + "</p>\n";
    return html + "</section>\n";
}

} // namespace decoupage
