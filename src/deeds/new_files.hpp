#pragma once
/// Files that are made where none stands.

#include "film/outcome.hpp"
#include "study/new_work.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace decoupage {

/// Which files were made, and which stood there and were left as they are.
struct MadeFiles {
    std::vector<std::string> made, left;
};

/// Makes a folder and the files in it; whatever stands there stays. Faults: those of fault_of_writing.
Outcome<MadeFiles> make_files(const std::filesystem::path& folder, const std::vector<NewFile>& files);

/// One file, where none stands. Faults: usage, where one does; those of fault_of_writing.
Outcome<void> make_file(const std::filesystem::path& path, std::string_view text);

} // namespace decoupage
