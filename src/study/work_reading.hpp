#pragma once
/// Reading a work folder: docs/formats/work.md.

#include "film/outcome.hpp"
#include "study/work.hpp"

#include <filesystem>
#include <string>

namespace decoupage {

/// The folder that a person means: the path itself, or a folder of that name in ./works. Faults: not_found,
/// with what could have been meant.
Outcome<std::filesystem::path> work_folder(const std::string& name);

/// Reads everything. Whatever is wrong is in `Work::problems` and the rest is read all the same; so is what
/// may come from a stranger: links are not followed, sizes and depths are bounded. Documents of sources are
/// not opened. Faults: not_found, where there is no such folder or no work.toml in it.
Outcome<Work> read_work(const std::filesystem::path& folder);

} // namespace decoupage
