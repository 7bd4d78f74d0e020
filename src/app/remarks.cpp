#include "app/remarks.hpp"

namespace decoupage {

void remark_on_age(Console& console, const OpenedDossier& opened) {
    const std::vector<std::string> names = outdated(opened.decoupage);
    if (names.empty()) return;
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    console.remark("Since this film was screened, these analysers are new or have changed: " + list +
                   ". To screen it anew: decoupage --again FILM");
}

} // namespace decoupage
