#pragma once
/// Scenes and patterns as rows for programs.

#include "film/decoupage.hpp"

#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

std::vector<nlohmann::ordered_json> scene_rows(const Decoupage& decoupage);
std::vector<nlohmann::ordered_json> pattern_rows(const Decoupage& decoupage);

} // namespace decoupage
