#pragma once
/// Numbers in JSON.

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// Short enough to read, to a millionth; null for NaN, which JSON does not know.
nlohmann::ordered_json rounded(double value);

} // namespace decoupage
