#include "library/folder.hpp"

#include "dossier/dossier.hpp"
#include "signal/digest.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr int deepest = 8;

struct Standing {
    std::int64_t bytes = 0, changed = 0;
};

Standing standing_of(const std::string& path) {
    struct stat file {};
    if (::stat(path.c_str(), &file) != 0) return {};
    return {file.st_size, file.st_mtim.tv_sec * 1'000'000'000 + file.st_mtim.tv_nsec};
}

DossierFile dossier_file(const fs::path& path, const fs::path& folder) {
    const Standing file = standing_of(path.string()), journal = standing_of(path.string() + "-wal");
    return {path.lexically_relative(folder).string(), file.bytes + journal.bytes,
            std::max(file.changed, journal.changed)};
}

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

} // namespace

Outcome<std::vector<DossierFile>> dossiers_in(const std::string& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return fault(Fault::Kind::not_found, "a folder of dossiers", folder + " is none");
    const fs::path root = fs::absolute(folder).lexically_normal();
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, error);
    if (error || ::access(folder.c_str(), R_OK | X_OK) != 0)
        return fault(Fault::Kind::not_allowed, "a folder that can be read", folder + " cannot be read");
    std::vector<DossierFile> found;
    for (const fs::recursive_directory_iterator end; entry != end; entry.increment(error)) {
        if (error) break;
        std::error_code none;
        if (entry->is_directory(none) && (is_hidden(entry->path()) || entry.depth() >= deepest))
            entry.disable_recursion_pending();
        if (entry->path().extension() != ".dossier" || !entry->is_regular_file(none)) continue;
        if (found.size() == most_dossiers)
            return fault(Fault::Kind::usage, "a folder of at most a million dossiers",
                         folder + " has more of them", "Name one of the folders in it.");
        found.push_back(dossier_file(entry->path(), root));
    }
    std::ranges::sort(found, {}, &DossierFile::path);
    return found;
}

Outcome<std::string> index_path(const std::string& folder) {
    const fs::path root = fs::absolute(folder).lexically_normal();
    if (::access(root.c_str(), W_OK | X_OK) == 0) return (root / "library.index").string();
    const fs::path own = own_folder();
    std::error_code error;
    if (!own.empty()) fs::create_directories(own / "libraries", error);
    if (own.empty() || ::access((own / "libraries").c_str(), W_OK) != 0)
        return fault(Fault::Kind::not_allowed, "a folder that can be written",
                     "neither " + folder + " nor your own folder for dossiers is one");
    Digest digest;
    digest.take(root.string());
    return (own / "libraries" / (digest.text() + ".index")).string();
}

FolderLock::FolderLock(const std::string& folder, Manner manner)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0) return;
    int failed = 0;
    do
        failed = ::flock(descriptor_, LOCK_EX | (manner == Manner::if_free ? LOCK_NB : 0)) == 0 ? 0 : errno;
    while (failed == EINTR && manner == Manner::wait);
    holds_ = failed != EWOULDBLOCK && failed != EINTR;
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace decoupage
