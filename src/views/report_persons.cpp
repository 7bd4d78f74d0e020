#include "figures/persons.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t most_rows = 12;

std::string person_row(const ReportMatter& matter, const Person& person, Time longest) {
    const Shot& shot = matter.film.shots[person.largest_in];
    const double share = seconds(person.time) / std::max(seconds(matter.axis.duration), 1e-9);
    const double width = seconds(longest) > 0 ? 100 * seconds(person.time) / seconds(longest) : 0;
    return "<tr><td class=\"side\"><a href=\"#" + shot_anchor(shot) + "\">" +
           still_image(matter.stills[person.largest_in],
                       "Person " + std::to_string(person.number) + " in " + shot_words(matter.film, shot),
                       matter.film.film.aspect()) +
           "<span>shot " + std::to_string(shot.number) + "</span></a></td><th scope=\"row\">Person " +
           std::to_string(person.number) + "<small>from " + clock_text(matter.film.times.at(person.first)) +
           "</small></th><td class=\"num\">" + grouped(person.shots) + "</td><td class=\"num\">" +
           length_text(person.time) + " s</td><td class=\"num\">" + percent(share) +
           "</td><td class=\"num\">" + percent(person.confidence) +
           "</td><td class=\"part\"><span class=\"seen\" style=\"width:" + svg_number(width) +
           "%\"></span></td></tr>\n";
}

std::string others_words(const std::vector<Person>& left_out) {
    if (left_out.empty()) return {};
    Time longest{0};
    for (const Person& person : left_out)
        longest = std::max(longest, person.time);
    const auto count = std::ssize(left_out);
    return "<p class=\"rule\">" + counted(count, "further person is", "further persons are") + " seen for " +
           length_text(longest) + " s or less" + (count > 1 ? " each" : "") + ".</p>\n";
}

} // namespace

std::string report_persons(const ReportMatter& matter) {
    const auto persons = persons_of(matter.film);
    const std::string head = "<section id=\"people\" aria-labelledby=\"people-title\">\n<h2 "
                             "id=\"people-title\">People</h2>\n";
    if (!persons || persons->empty())
        return head + "<p>Here it would stand who is to be seen, and how long. " +
               (persons ? "No face was found." : "Nobody looked for faces.") + "</p>\n</section>\n";
    const auto shown = std::min(most_rows, persons->size());
    std::string rows;
    for (std::size_t i = 0; i < shown; ++i)
        rows += person_row(matter, (*persons)[i], persons->front().time);
    return head +
           "<p class=\"rule\">Told by faces turned to the lens, and only while they are: whoever looks away "
           "is not counted. One person may stand here more than once, where their faces were not alike "
           "enough to be sure. The still is from the shot in which the face is largest.</p>\n<table "
           "class=\"figures people\"><thead><tr><td></td><th scope=\"col\">Person</th><th scope=\"col\" "
           "class=\"num\">Shots</th><th scope=\"col\" class=\"num\">Face seen</th><th scope=\"col\" "
           "class=\"num\">Of the film</th><th scope=\"col\" "
           "class=\"num\">Sure</th><td></td></tr></thead><tbody>\n" +
           rows + "</tbody></table>\n" +
           others_words({persons->begin() + static_cast<std::ptrdiff_t>(shown), persons->end()}) +
           "</section>\n";
}

} // namespace decoupage
