#include "support/json_schema.hpp"

#include <regex>
#include <set>

#include <nlohmann/json.hpp>

namespace decoupage::support {

namespace {

using Json = nlohmann::json;

bool is_of(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
}

class Check {
public:
    explicit Check(const Json& root) : root_(root) {}
    std::vector<std::string> found;

    void value(const Json& value, const Json& schema, const std::string& place) {
        known_words(schema, place);
        if (schema.contains("$ref"))
            this->value(value, root_.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))),
                        place);
        type(value, schema, place);
        plain(value, schema, place);
        if (schema.contains("anyOf")) any_of(value, schema["anyOf"], place);
        if (value.is_object()) object(value, schema, place);
        if (value.is_array() && schema.contains("items"))
            for (std::size_t index = 0; index < value.size(); ++index)
                this->value(value[index], schema["items"], place + '/' + std::to_string(index));
    }

private:
    void say(const std::string& place, const std::string& what) { found.push_back(place + ": " + what); }

    void known_words(const Json& schema, const std::string& place) {
        static const std::set<std::string> known{
            "$schema", "$id",         "$ref",       "$defs",
            "title",   "description", "type",       "enum",
            "const",   "anyOf",       "pattern",    "minimum",
            "maximum", "required",    "properties", "additionalProperties",
            "items"};
        for (const auto& [word, _] : schema.items())
            if (!known.contains(word)) say(place, "the schema says " + word + ", which is not checked");
    }

    void type(const Json& value, const Json& schema, const std::string& place) {
        if (!schema.contains("type")) return;
        const Json& types = schema["type"];
        bool fits = types.is_string() && is_of(value, types);
        for (const Json& one : types.is_array() ? types : Json::array())
            fits = fits || is_of(value, one);
        if (!fits) say(place, "is not of type " + types.dump());
    }

    void plain(const Json& value, const Json& schema, const std::string& place) {
        if (schema.contains("const") && value != schema["const"])
            say(place, "is not " + schema["const"].dump());
        if (schema.contains("enum")) {
            const Json& allowed = schema["enum"];
            if (std::find(allowed.begin(), allowed.end(), value) == allowed.end())
                say(place, value.dump() + " is not among " + allowed.dump());
        }
        if (schema.contains("pattern") && value.is_string() &&
            !std::regex_search(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>())))
            say(place, value.dump() + " does not match");
        if (schema.contains("minimum") && value.is_number() && value < schema["minimum"])
            say(place, "is too small");
        if (schema.contains("maximum") && value.is_number() && value > schema["maximum"])
            say(place, "is too large");
    }

    void any_of(const Json& value, const Json& schemas, const std::string& place) {
        for (const Json& schema : schemas) {
            Check one(root_);
            one.value(value, schema, place);
            if (one.found.empty()) return;
        }
        say(place, "fits none of anyOf");
    }

    void object(const Json& value, const Json& schema, const std::string& place) {
        const Json empty = Json::object();
        const Json& properties = schema.contains("properties") ? schema["properties"] : empty;
        for (const Json& name : schema.contains("required") ? schema["required"] : Json::array())
            if (!value.contains(name.get<std::string>())) say(place, "lacks " + name.dump());
        for (const auto& [name, inner] : value.items()) {
            if (properties.contains(name))
                this->value(inner, properties[name], place + '/' + name);
            else if (schema.contains("additionalProperties")) {
                const Json& rest = schema["additionalProperties"];
                if (rest.is_object())
                    this->value(inner, rest, place + '/' + name);
                else if (rest == false)
                    say(place, "has the unknown " + name);
            }
        }
    }

    const Json& root_;
};

} // namespace

std::vector<std::string> breaches(const Json& value, const Json& schema) {
    Check check(schema);
    check.value(value, schema, "");
    return check.found;
}

} // namespace decoupage::support
