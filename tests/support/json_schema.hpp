#pragma once
/// The part of JSON Schema (draft 2020-12) that our formats use.

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage::support {

/// Where the value breaks the schema, one sentence a place; empty if it does not. Knows type, enum, const,
/// pattern, minimum, maximum, required, properties, additionalProperties, items, anyOf and $ref within the
/// document; any other keyword that constrains is a sentence too, so that the schema cannot say more than is
/// checked.
std::vector<std::string> breaches(const nlohmann::json& value, const nlohmann::json& schema);

} // namespace decoupage::support
