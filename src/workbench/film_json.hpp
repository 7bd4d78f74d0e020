#pragma once
/// A film as the pages draw it.

#include "workbench/open_films.hpp"

#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// All but curves, in columns (docs/formats/workbench.md). `stills` are the frames of which pictures are
/// kept, `curves` the names of curves that are.
nlohmann::ordered_json film_json(const FilmAsOf& known, const std::vector<Frame>& stills,
                                 const std::vector<std::string>& curves);

/// The figures of its shots' lengths, each under its name, and the rule by which they are counted.
nlohmann::ordered_json length_figures_json(const Decoupage& decoupage);

} // namespace decoupage
