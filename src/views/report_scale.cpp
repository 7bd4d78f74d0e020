#include "figures/scale.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::string mark(const ReportMatter& matter, const Segment& segment, double height) {
    const double x = matter.axis.x(matter.film.times.at(segment.span.first));
    const double width = matter.axis.x(matter.film.times.at(segment.span.end)) - x;
    const bool seen = saw_a_face(segment);
    const std::string words = clock_text(matter.film.times.at(segment.span.first)) + " " +
                              label_words(segment.label) + (seen ? "" : ", guessed");
    return "<rect class=\"scale " + escaped(segment.label) + (seen ? "" : " guessed") + "\" x=\"" +
           svg_number(x) + "\" y=\"1\" width=\"" + svg_number(std::max(width - 1, 1.0)) + "\" height=\"" +
           svg_number(height - 2) + "\"><title>" + escaped(words) + "</title></rect>";
}

std::string legend(const std::vector<ScaleShare>& shares) {
    std::string html = "<span class=\"legend\">";
    for (const ScaleShare& share : shares)
        html += "<span><i class=\"scale " + std::string(share.name) + "\"></i>" + label_words(share.name) +
                "</span>";
    return html + "</span>";
}

std::string shares_in_words(const std::vector<ScaleShare>& shares) {
    std::string words;
    for (const ScaleShare& share : shares)
        words += (words.empty() ? "" : ", ") + label_words(share.name) + " " + percent(share.of_time);
    return words;
}

std::string share_rows(const std::vector<ScaleShare>& shares, const ReportMatter& matter) {
    double widest = 0;
    for (const ScaleShare& share : shares)
        widest = std::max(widest, share.of_time);
    std::string rows;
    for (const ScaleShare& share : shares)
        rows += "<tr><th scope=\"row\">" + label_words(share.name) + "</th><td class=\"num\">" +
                grouped(share.shots) + "</td><td class=\"num\">" + grouped(share.guessed) +
                "</td><td class=\"num\">" + percent(share.of_shots) + "</td><td class=\"num\">" +
                clock_text(std::min(share.time, matter.axis.duration)) + "</td><td class=\"num\">" +
                percent(share.of_time) + "</td><td class=\"part\"><span class=\"scale " +
                std::string(share.name) +
                "\" style=\"width:" + svg_number(widest > 0 ? 100 * share.of_time / widest : 0) +
                "%\"></span></td></tr>\n";
    return rows;
}

/// What the table rests on: "Of 88 pictures, 40 have a scale that is read from a face."
std::string ground_words(const ReportMatter& matter, const std::vector<ScaleShare>& shares) {
    std::int64_t pictures = 0, told = 0, guessed = 0;
    for (const Shot& shot : matter.film.shots)
        pictures += shot.kind == Shot::Kind::picture ? 1 : 0;
    for (const ScaleShare& share : shares)
        told += share.shots, guessed += share.guessed;
    const std::int64_t read = told - guessed, none = pictures - told;
    std::string words = "Of " + counted(pictures, "picture", "pictures") + ", " + grouped(read) +
                        (read == 1 ? " has" : " have") + " a scale that is read from a face.";
    if (guessed > 0)
        words += " In " + grouped(guessed) +
                 " no face was found: theirs is guessed from how fine the picture is, and from the other shots.";
    if (none > 0) words += " Of " + grouped(none) + " nothing is said.";
    return words;
}

} // namespace

std::string scales_chart(const ReportMatter& matter) {
    const Track& track = matter.film.track("scale");
    const auto shares = shares_by_scale(matter.film);
    if (shares.empty()) return {};
    constexpr double height = 22;
    std::string marks;
    for (const Segment& segment : track.segments)
        marks += mark(matter, segment, height);
    return captioned("Scale",
                     "How near people are shown; paler where no face was found and it is a guess. " +
                         legend(shares),
                     open_chart("scales", TimeAxis::right, height, "Shot scale along the film",
                                "Of the time: " + shares_in_words(shares) + ".") +
                         marks + "</svg>");
}

std::string report_scale(const ReportMatter& matter) {
    const auto shares = shares_by_scale(matter.film);
    const std::string head =
        "<section id=\"scale\" aria-labelledby=\"scale-title\">\n<h2 id=\"scale-title\">Scale</h2>\n";
    if (shares.empty())
        return head + "<p>Here it would stand how near people are shown, by shots and by time. No face was "
                      "found to measure it by.</p>\n</section>\n";
    return head + "<p class=\"rule\">" + ground_words(matter, shares) +
           "</p>\n<table class=\"figures movements\"><caption>Shot scale, after the AdA filmontology. Shots "
           "by "
           "the scale that holds longest in them; cards left out.</caption><thead><tr><th "
           "scope=\"col\">Scale</th><th scope=\"col\" class=\"num\">Shots</th><th scope=\"col\" "
           "class=\"num\">Guessed</th><th scope=\"col\" class=\"num\">Of shots</th><th scope=\"col\" "
           "class=\"num\">Time</th><th scope=\"col\" class=\"num\">Of "
           "time</th><td></td></tr></thead><tbody>\n" +
           share_rows(shares, matter) + "</tbody></table>\n</section>\n";
}

} // namespace decoupage
