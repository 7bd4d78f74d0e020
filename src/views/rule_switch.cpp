#include "views/rule_switch.hpp"

#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/sentences.hpp"

namespace decoupage {

std::string rule_switch(const Decoupage& decoupage, const RuleSwitchOrder& order) {
    ReportOrder wanted;
    wanted.counting = order.counting;
    wanted.shots_page = order.shots_page;
    const ReportMatter matter(decoupage, wanted);
    if (matter.counted.empty()) return {};
    return "<p class=\"key\" data-part=\"key\">" + escaped(key_sentence(decoupage, order.counting)) +
           "</p>\n" + report_rules(matter);
}

const char* rule_switch_style() {
    return report_rules_style();
}

const char* rule_switch_script() {
    return report_rules_script();
}

} // namespace decoupage
