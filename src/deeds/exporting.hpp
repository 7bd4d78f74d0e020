#pragma once
/// The film for other programs, in the form that a person names.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// What this program writes itself, and what it writes for other programs.
std::vector<std::string> export_form_names();

/// The curves that the forms look at.
std::vector<std::string> export_curves();

/// Does it hold names and nothing else?
bool is_of_names(const std::string& form);

/// How a document names the film's file.
enum class FilmPath {
    whole,      ///< so that other programs find it from wherever they stand
    name_alone, ///< without the folders it lies in, which are nobody else's affair
};

/// Faults: usage, where there is no such form; not_found, where the film has nothing that it could hold.
Outcome<std::string> exported_as(const std::string& form, const Decoupage& decoupage,
                                 const Counting& counting, FilmPath path = FilmPath::whole);

} // namespace decoupage
