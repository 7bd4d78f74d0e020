#include "sites/linked_data.hpp"
#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/typography.hpp"
#include "views/html.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// "The 400 Blows · 1959 · François Truffaut"
std::string facts(const SiteMatter& matter) {
    const WorkRecord& record = matter.work().record;
    std::string html;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) html += (html.empty() ? "" : " · ") + part;
    };
    for (const WorkTitle& title : record.other_titles)
        if (title.language == code_of(matter.language())) add("<cite>" + escaped(title.words) + "</cite>");
    add(record.year > 0 ? std::to_string(record.year) : "");
    for (const RecordPerson& person : record.people)
        if (std::ranges::find(person.roles, "director") != person.roles.end()) add(escaped(person.name));
    add(escaped(record.running_time));
    return html.empty() ? "" : "<p class=\"facts num\">" + html + "</p>\n";
}

struct IndexDoor {
    const char* file;
    Word title, lead;
};
constexpr std::array index_doors{IndexDoor{"before.html", Word::before, Word::door_before},
                                 IndexDoor{"after.html", Word::after, Word::door_after},
                                 IndexDoor{"study.html", Word::study, Word::door_study},
                                 IndexDoor{"annexes.html", Word::annexes, Word::door_annexes}};

} // namespace

std::string index_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::companion), title_html(matter), facts(matter));
    const std::string banner = chart_figure(sheet, "barcode", {});
    if (!banner.empty()) main += "<div class=\"banner\">" + banner + "</div>\n";
    if (matter.screened() == nullptr) main += sentence(matter.said(Word::no_film), "quiet");
    main += "<ol class=\"doors\">\n";
    for (const IndexDoor& door : index_doors)
        main += "<li><h2><a href=\"" + std::string(door.file) + "\">" + escaped(matter.said(door.title)) +
                "</a></h2>" + sentence(matter.said(door.lead)) + "</li>\n";
    return page(sheet, {matter.work().record.title.words, "index", movie_element(matter)}, main + "</ol>\n");
}

} // namespace decoupage
