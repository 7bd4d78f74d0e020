#pragma once
/// Files that are there whole or not at all.

#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// Writes everything to an open file. Gives errno, or 0.
int write_all(int descriptor, std::string_view text);

/// Why `path` could not be written, from errno. Faults: not_found, not_allowed, no_space, damaged.
Fault fault_of_writing(const std::string& path, int error);

/// Writes NAME.partial, brings it to the disk and only then gives it its name: whatever stood there before
/// stays until the new file is whole. What is no ordinary file (a pipe, /dev/stdout) is written to as it is.
/// Never writes over a dossier. Faults: those of fault_of_writing, usage.
Outcome<void> write_whole_file(const std::string& path, std::string_view text);

/// Can a file be made in this folder?
bool can_write_in(const std::string& folder);

} // namespace decoupage
