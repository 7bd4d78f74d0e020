#pragma once
/// Everything that cannot be made again, in one archive: dossiers, work folders with their sessions,
/// vocabularies of one's own.

#include "film/outcome.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace decoupage {

struct BackupOrder {
    enum class Films { left_out, with };
    std::vector<std::string> folders; ///< none: the current one, and all that is a person's own
    std::filesystem::path file;
    Films films = Films::left_out;
    std::string made; ///< by which program, and when: a line for the archive's README
    /// Told the name of each file before it is read.
    std::function<void(const std::string& name)> progress;
};

struct BackupMade {
    std::size_t dossiers = 0, works = 0, films = 0, files = 0; ///< files: all of them
    std::uint64_t bytes = 0;                                   ///< before they were packed
    std::vector<std::string> left_out; ///< what could not be read, and why; a sentence each
};

/// Writes the archive and reads it to its end again. Each dossier is as it was at one moment, also while
/// others write it. Dossiers that cannot be read are left out, and told. Links are not followed, hidden files
/// are left out. Faults: not_found, where there is nothing to keep; usage; those of reading and writing.
Outcome<BackupMade> back_up(const BackupOrder& order);

} // namespace decoupage
