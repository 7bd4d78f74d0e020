#pragma once
/// A film, and what lies beside it and belongs to it.

#include "film/outcome.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// The film of a dossier, where it was last seen or beside the dossier; nothing where neither is that film.
std::optional<std::filesystem::path> film_at_hand_of(const std::string& dossier);

/// Is this a report that this program wrote?
bool is_report(const std::filesystem::path& path);

/// The folders that a path lies in, near ones first, that have an index of their dossiers.
std::vector<std::filesystem::path> libraries_around(const std::filesystem::path& path);

/// The indexes of libraries that a path lies in are brought up to date, where there are any. Never fails: the
/// next search does it again.
void update_libraries_around(const std::filesystem::path& path);

} // namespace decoupage
