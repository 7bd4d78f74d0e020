#pragma once
/// JSON from strangers, and JSON for them.

#include "film/outcome.hpp"

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace decoupage::exchange {

/// Faults: damaged, where the text is no JSON or is nested deeper than `deepest`.
Outcome<nlohmann::json> parsed_json(std::string_view bytes);

/// Indented, ending with a newline; bytes of no character become U+FFFD.
std::string json_text(const nlohmann::ordered_json& document);

/// A text, or an empty one where there is none of that name.
std::string text_at(const nlohmann::json& object, const char* name);

/// The value of that name, or null.
const nlohmann::json& value_at(const nlohmann::json& object, const char* name);

} // namespace decoupage::exchange
