#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "views/html.hpp"
#include "views/rule_switch.hpp"

namespace decoupage {

std::string figures_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::study), escaped(matter.said(Word::figures)));
    PageHead head{matter.said(Word::figures), "figures"};
    if (sheet.film() == nullptr) return page(sheet, head, main + empty_place(matter));
    const std::string language = lang_of_program(matter);
    if (!language.empty()) main += sentence(matter.said(Word::machine_words), "quiet");
    const std::string rules = rule_switch(*sheet.film(), {matter.order().counting, "shots.html"});
    main += "<div id=\"figures\"" + language + ">\n" + rules + "</div>\n";
    if (!rules.empty()) head.script = PageHead::Script::rules;
    std::string charts;
    for (const char* chart : {"barcode", "timeline", "sound"})
        charts += chart_figure(sheet, chart, {});
    if (!charts.empty())
        main +=
            "<section>\n" + section_title(matter.said(Word::chart_timeline), sheet) + charts + "</section>\n";
    return page(sheet, head, main);
}

} // namespace decoupage
