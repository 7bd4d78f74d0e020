#pragma once
/// Where a command puts the document it was asked for.

#include "app/console.hpp"
#include "deeds/known_dossier.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// Writes a document about a film into a file; never over the film itself. Faults: usage, those of writing.
Outcome<void> write_about(const OpenedDossier& opened, const std::string& file, std::string_view text);

/// To the file named, or to standard output where none (or "-") is. A program is told {"dossier", "file"} of
/// a file. The film itself is never written over. Faults: usage, those of writing.
Outcome<void> write_output(Console& console, std::string_view text, const std::string& file,
                           const OpenedDossier& opened);

} // namespace decoupage
