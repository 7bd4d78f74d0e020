#pragma once
/// The files of a folder that somebody else may have made: nothing is followed out of it.

#include "study/work.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace decoupage {

inline constexpr std::size_t most_files = 1000;            ///< of one folder within a work folder
inline constexpr std::uintmax_t most_file_bytes = 4 << 20; ///< of one file of a work folder

/// The names of files ("study/1-production.md") that end so, in order of their names, in a folder within the
/// work folder or, where `within` is empty, in itself. Links and whatever is no file are a problem, other
/// files are passed over. None where there is no such folder.
std::vector<std::string> files_in(const std::filesystem::path& folder, const std::string& within,
                                  const std::string& ending, std::vector<WorkProblem>& problems);

/// The bytes of a file of the work folder; none, and a problem, where it is too large or cannot be read.
std::optional<std::string> text_of_file(const std::filesystem::path& folder, const std::string& file,
                                        std::vector<WorkProblem>& problems);

} // namespace decoupage
