#pragma once
/// What goes into a backup. Inside deeds/ only.

#include "deeds/backup.hpp"

namespace decoupage {

struct BackupItem {
    enum class Kind { dossier, film, file };
    Kind kind = Kind::file;
    std::string name; ///< in the archive
    std::filesystem::path path;
};

struct BackupContents {
    std::vector<BackupItem> items;
    std::size_t works = 0;
    std::vector<std::string> left_out;
};

/// Faults: not_found, for a folder that is not there.
Outcome<BackupContents> contents_of(const BackupOrder& order);

} // namespace decoupage
