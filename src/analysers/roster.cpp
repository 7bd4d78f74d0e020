#include "analysers/roster.hpp"

#include <algorithm>

namespace decoupage {

namespace analysers {
#define ANALYSER(name) Analyser name();
#include "analysers/roster.def"
#undef ANALYSER
} // namespace analysers

const std::vector<Analyser>& roster() {
    static const std::vector<Analyser> all = {
#define ANALYSER(name) analysers::name(),
#include "analysers/roster.def"
#undef ANALYSER
    };
    return all;
}

const Analyser* find_analyser(std::string_view name) {
    const auto found = std::find_if(roster().begin(), roster().end(),
                                    [&](const Analyser& analyser) { return analyser.card.name == name; });
    return found == roster().end() ? nullptr : &*found;
}

} // namespace decoupage
