#pragma once
/// Files and folders that go elsewhere together: all of them, or none.

#include "film/outcome.hpp"

#include <filesystem>
#include <vector>

namespace decoupage {

struct MovedFile {
    std::filesystem::path from, to;
};

/// Moves them in their order; the last is moved when all others have been. On one file system each has its
/// new name at once, and where one cannot have it, those before it have their old ones again. Across file
/// systems all are copied as TO.partial, read again and compared, named, and only then removed where they
/// were. Killed at any moment, nothing is lost: what has moved lies whole at its new place, and the same call
/// does the rest, as a `from` that is gone while its `to` is there is taken for moved, and a `to` of the same
/// bytes for copied. Folders are moved with the plain files in them. Faults: usage, where something else
/// stands at a `to`; not_found; no_space; not_allowed.
Outcome<void> move_together(const std::vector<MovedFile>& files);

} // namespace decoupage
