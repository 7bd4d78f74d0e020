#include "exchange/json.hpp"

#include "exchange/limits.hpp"
#include "exchange/text.hpp"

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

Outcome<nlohmann::json> parsed_json(std::string_view bytes) {
    using Json = nlohmann::json;
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    bool too_deep = false;
    const auto not_too_deep = [&](int depth, Json::parse_event_t, Json&) {
        too_deep = too_deep || depth > deepest;
        return depth <= deepest;
    };
    Json document = Json::parse(*text, not_too_deep, false);
    if (too_deep)
        return unreadable("JSON nested no deeper than " + std::to_string(deepest), "It goes deeper");
    if (document.is_discarded()) return unreadable("sound JSON", "The file is none, or not all of it");
    return document;
}

std::string json_text(const nlohmann::ordered_json& document) {
    return document.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

const nlohmann::json& value_at(const nlohmann::json& object, const char* name) {
    static const nlohmann::json none;
    if (!object.is_object()) return none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
}

std::string text_at(const nlohmann::json& object, const char* name) {
    const nlohmann::json& value = value_at(object, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

} // namespace decoupage::exchange
