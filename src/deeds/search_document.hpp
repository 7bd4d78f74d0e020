#pragma once
#include "deeds/search.hpp"

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// Whether it is told where on the disk dossiers lie.
enum class Paths { told, untold };

/// {"words", "matches": {KIND: number}, "found": [...]}: what was found, for programs
/// (docs/formats/workbench.md).
nlohmann::ordered_json search_document(const SearchGround& ground, const SearchOrder& order,
                                       const SearchAnswer& answer, Paths paths);

} // namespace decoupage
