#pragma once
/// The layout of an index file.

#include "dossier/database.hpp"

namespace decoupage {

/// Lays the tables of an empty file.
Outcome<void> lay_index(const Database& database);

/// Is the file laid out as this program lays it, down to the words of each table?
bool is_laid_as_index(const Database& database);

} // namespace decoupage
