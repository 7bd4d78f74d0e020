#include "workbench/answer.hpp"

#include "deeds/fault_document.hpp"

#include <unistd.h>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

int status_of(Fault::Kind kind) {
    switch (kind) {
    case Fault::Kind::usage:
        return 400;
    case Fault::Kind::not_found:
        return 404;
    case Fault::Kind::not_allowed:
        return 403;
    case Fault::Kind::no_space:
        return 507;
    case Fault::Kind::interrupted:
        return 409;
    case Fault::Kind::not_a_film:
    case Fault::Kind::damaged:
        return 422;
    case Fault::Kind::internal:
        break;
    }
    return 500;
}

tl::unexpected<Fault> no_object(std::string found) {
    return fault(Fault::Kind::usage, "a JSON object", std::move(found));
}

} // namespace

FileBytes::~FileBytes() {
    if (descriptor_ >= 0) close(descriptor_);
}

Answer json_answer(const nlohmann::ordered_json& document, int status) {
    Answer answer;
    answer.status = status;
    answer.body = document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return answer;
}

Answer bytes_answer(std::string type, std::string bytes) {
    Answer answer;
    answer.type = std::move(type);
    answer.body = std::move(bytes);
    return answer;
}

Answer fault_answer(int status, const Fault& fault) {
    Answer answer;
    answer.status = status;
    answer.body = fault_document(fault);
    return answer;
}

Answer fault_answer(const Fault& fault) {
    return fault_answer(status_of(fault.kind), fault);
}

Answer usage_answer(std::string found, std::string remedy) {
    return fault_answer(Fault{Fault::Kind::usage, "", std::move(found), std::move(remedy)});
}

Answer not_found_answer(std::string found) {
    return fault_answer(Fault{Fault::Kind::not_found, "", std::move(found), ""});
}

Outcome<nlohmann::json> json_body(std::string_view body, int deepest) {
    bool too_deep = false;
    const auto keep = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        too_deep = too_deep || depth > deepest;
        return !too_deep; // what lies deeper is not kept
    };
    auto parsed = nlohmann::json::parse(body, keep, false);
    if (too_deep) return no_object("The JSON is nested too deeply");
    if (parsed.is_discarded()) return no_object("The body is not JSON");
    if (!parsed.is_object()) return no_object("The body is other JSON");
    return parsed;
}

Outcome<std::string> text_in(const nlohmann::json& object, const char* name, std::string otherwise) {
    const auto found = object.find(name);
    if (found == object.end() || found->is_null()) return otherwise;
    if (!found->is_string())
        return fault(Fault::Kind::usage, "a text", std::string(name) + " is something else");
    return found->get<std::string>();
}

} // namespace decoupage
