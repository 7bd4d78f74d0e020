#include "views/json_number.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

nlohmann::ordered_json rounded(double value) {
    if (!std::isfinite(value)) return nullptr;
    return std::round(value * 1e6) / 1e6;
}

} // namespace decoupage
