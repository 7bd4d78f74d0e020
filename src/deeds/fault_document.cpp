#include "deeds/fault_document.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

std::string_view name_of(Fault::Kind kind) {
    switch (kind) {
    case Fault::Kind::not_found:
        return "not_found";
    case Fault::Kind::not_allowed:
        return "not_allowed";
    case Fault::Kind::not_a_film:
        return "not_a_film";
    case Fault::Kind::damaged:
        return "damaged";
    case Fault::Kind::no_space:
        return "no_space";
    case Fault::Kind::usage:
        return "usage";
    case Fault::Kind::interrupted:
        return "interrupted";
    case Fault::Kind::internal:
        break;
    }
    return "internal";
}

std::string fault_document(const Fault& fault) {
    const nlohmann::ordered_json document{{"fault",
                                           {{"kind", name_of(fault.kind)},
                                            {"expected", fault.expected},
                                            {"found", fault.found},
                                            {"remedy", fault.remedy}}}};
    return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
