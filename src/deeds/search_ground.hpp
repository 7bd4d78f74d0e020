#pragma once
/// What is searched, as a person names it.

#include "deeds/search.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace decoupage {

/// The work folders that a folder is or holds: itself, those in it, and those in its folder works. In order
/// of their names; links are not followed.
std::vector<std::filesystem::path> works_in(const std::filesystem::path& folder);

/// Adds the dossiers of a folder (and of the folders in it) and its works, once each. A folder without either
/// adds nothing. Faults: not_found; those of reading.
Outcome<void> add_folder(SearchGround& ground, const std::string& folder);

/// Adds one dossier alone, by the index of its folder. Faults: those of reading.
Outcome<void> add_dossier(SearchGround& ground, const std::string& dossier);

} // namespace decoupage
