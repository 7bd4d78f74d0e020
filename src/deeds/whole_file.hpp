#pragma once
/// Files that are there whole or not at all.

#include "film/outcome.hpp"

#include <cstddef>
#include <optional>
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

/// Puts a whole text in the place of another, as long as that stands there still, also where another program
/// writes it in the same moment. Gives nothing where it did, or else what stands there now and stays. Links
/// are not followed. Faults: those of fault_of_writing.
Outcome<std::optional<std::string>> replace_whole_file(const std::string& path, std::string_view before,
                                                       std::string_view text);

/// All bytes of a file that has no more than `most`; nothing where it cannot be read, is a link or larger.
std::optional<std::string> small_file(const std::string& path, std::size_t most);

/// Can a file be made in this folder?
bool can_write_in(const std::string& folder);

} // namespace decoupage
