#pragma once
/// The dossiers of a folder, and where the index of them lies.

#include "film/outcome.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace decoupage {

/// A dossier as the file system knows it: enough to see that it has changed.
struct DossierFile {
    std::string path;         ///< from the folder: "1959/film.mkv.dossier"
    std::int64_t bytes = 0;   ///< with those that wait in its journal
    std::int64_t changed = 0; ///< nanoseconds; of the file or of its journal, whichever is later
    friend bool operator==(const DossierFile&, const DossierFile&) = default;
};

inline constexpr std::size_t most_dossiers = 1'000'000;

/// All dossiers in a folder and the folders in it, in order of their paths. Hidden folders, and folders that
/// are links, are passed over. Faults: not_found, not_allowed, usage, where there are too many.
Outcome<std::vector<DossierFile>> dossiers_in(const std::string& folder);

/// `library.index` in the folder; where that may not be written, among the person's own files. Faults:
/// not_allowed, where neither can be.
Outcome<std::string> index_path(const std::string& folder);

/// While this is, nobody else writes an index of the folder. Released by the system where the program dies.
class FolderLock {
public:
    enum class Manner { wait, if_free };
    /// Where the file system knows no locks there is none, and SQLite's own have to do.
    FolderLock(const std::string& folder, Manner manner);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    /// False where another holds it.
    bool holds() const { return holds_; }

private:
    int descriptor_ = -1;
    bool holds_ = true;
};

} // namespace decoupage
