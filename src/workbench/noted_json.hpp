#pragma once
/// Annotations as the pages draw them.

#include "workbench/open_films.hpp"

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// In columns (docs/formats/workbench.md).
nlohmann::ordered_json noted_json(const FilmAsOf& known);

} // namespace decoupage
