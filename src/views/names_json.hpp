#pragma once
/// Names and marks of moments as rows of JSON.

#include "film/decoupage.hpp"

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

nlohmann::ordered_json name_rows(const Decoupage& decoupage);
nlohmann::ordered_json moment_mark_rows(const Decoupage& decoupage);
/// The whole log.
nlohmann::ordered_json naming_rows(const Decoupage& decoupage);

} // namespace decoupage
