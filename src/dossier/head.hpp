#pragma once
/// The first bytes of a file, which tell a dossier before SQLite is let near it.

#include <cstdint>
#include <optional>
#include <string>

namespace decoupage {

struct Head {
    std::uint32_t schema = 0; ///< version of the layout
};

/// Nothing unless the path is a file that begins as a dossier does.
std::optional<Head> head_of(const std::string& path);

/// Whether part of the file's content still lies in SQLite's journals beside it: someone is writing, or was
/// killed.
bool waits_in_journal(const std::string& path);

} // namespace decoupage
