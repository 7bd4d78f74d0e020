#pragma once
/// Numbers in JSON.

#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

/// Short enough to read, to a millionth; null for NaN, which JSON does not know.
inline nlohmann::ordered_json rounded(double value) {
    if (!std::isfinite(value)) return nullptr;
    return std::round(value * 1e6) / 1e6;
}

} // namespace decoupage
