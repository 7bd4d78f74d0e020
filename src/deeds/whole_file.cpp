#include "deeds/whole_file.hpp"

#include "dossier/dossier.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

/// The file behind a link, so that the link stays one.
std::string behind_links(const std::string& path) {
    std::error_code error;
    if (!fs::is_symlink(path, error)) return path;
    const fs::path real = fs::weakly_canonical(path, error);
    return error ? path : real.string();
}

/// Gives errno, or 0.
int write_to(const std::string& path, int flags, std::string_view text) {
    const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, 0666);
    if (descriptor < 0) return errno;
    int error = write_all(descriptor, text);
    if (error == 0 && (flags & O_CREAT) != 0 && fsync(descriptor) != 0) error = errno;
    if (close(descriptor) != 0 && error == 0) error = errno;
    return error;
}

void sync_folder_of(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

/// All bytes of a file; nothing and errno where it cannot be read, or is none.
std::optional<std::string> bytes_at(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    std::string bytes;
    std::array<char, 1 << 16> piece{};
    ssize_t got = 0;
    while ((got = read(descriptor, piece.data(), piece.size())) > 0 || (got < 0 && errno == EINTR))
        if (got > 0) bytes.append(piece.data(), static_cast<std::size_t>(got));
    const int error = errno;
    close(descriptor);
    errno = error;
    return got < 0 ? std::nullopt : std::optional(std::move(bytes));
}

/// Gives the two files each other's names; where the disk cannot, the second is lost. Gives errno, or 0.
int swap_names(const std::string& one, const std::string& other) {
    if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    return rename(one.c_str(), other.c_str()) == 0 ? 0 : errno;
}

} // namespace

int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

Fault fault_of_writing(const std::string& path, int error) {
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Fault::Kind::no_space, "room for " + path, "The disk is full, or a limit on it is reached",
                "Free some space, or name another place with -o. Nothing that stood there was touched."};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Fault::Kind::not_allowed, "a place that may be written", path + " may not be written",
                "Name another place with -o."};
    case ENOENT:
    case ENOTDIR:
        return {Fault::Kind::not_found, "a folder that exists", path + " lies in a folder that does not",
                "Make the folder, or name another place with -o."};
    case EISDIR:
        return {Fault::Kind::usage, "the name of a file", path + " is a folder", "Add a name to it."};
    case ENAMETOOLONG:
        return {Fault::Kind::usage, "a shorter name", path + " is longer than the disk allows",
                "Name another place with -o."};
    default:
        return {Fault::Kind::damaged, "a place that can be written",
                path + " could not be written (" + std::strerror(error) + ")", "Name another place with -o."};
    }
}

Outcome<void> write_whole_file(const std::string& path, std::string_view text) {
    std::error_code none;
    const fs::file_status status = fs::status(path, none);
    if (fs::is_directory(status)) return tl::unexpected(fault_of_writing(path, EISDIR));
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        const int error = write_to(path, 0, text);
        if (error == 0 || error == EPIPE) return {};
        return tl::unexpected(fault_of_writing(path, error));
    }
    if (is_dossier(path))
        return fault(Fault::Kind::usage, "another name", path + " is a dossier, and would be lost",
                     "Name another file with -o.");
    const std::string target = behind_links(path);
    const std::string partial = target + ".partial";
    int error = write_to(partial, O_CREAT | O_TRUNC | O_NOFOLLOW, text);
    if (error == 0 && rename(partial.c_str(), target.c_str()) != 0) error = errno;
    if (error == 0) {
        sync_folder_of(target);
        return {};
    }
    unlink(partial.c_str());
    return tl::unexpected(fault_of_writing(path, error));
}

Outcome<std::optional<std::string>> replace_whole_file(const std::string& path, std::string_view before,
                                                       std::string_view text) {
    auto stands = bytes_at(path);
    if (!stands) return tl::unexpected(fault_of_writing(path, errno));
    if (*stands != before) return stands;
    const fs::path whole(path);
    const std::string beside = (whole.parent_path() / ("." + whole.filename().string() + "." +
                                                       std::to_string(getpid()) + ".partial"))
                                   .string();
    if (const int error = write_to(beside, O_CREAT | O_TRUNC | O_NOFOLLOW, text); error != 0) {
        unlink(beside.c_str());
        return tl::unexpected(fault_of_writing(path, error));
    }
    std::error_code none;
    fs::permissions(beside, fs::status(path, none).permissions(), none);
    int error = swap_names(beside, path);
    // What had the name until now is looked at once more: who wrote it since is not to lose it.
    std::optional<std::string> since;
    if (error == 0) {
        auto displaced = bytes_at(beside);
        if (displaced && *displaced != before) {
            since = std::move(displaced);
            error = swap_names(beside, path);
        }
    }
    unlink(beside.c_str());
    sync_folder_of(path);
    if (error != 0) return tl::unexpected(fault_of_writing(path, error));
    return since;
}

std::optional<std::string> small_file(const std::string& path, std::size_t most) {
    std::error_code error;
    const auto bytes = fs::file_size(path, error);
    return error || bytes > most ? std::nullopt : bytes_at(path);
}

bool can_write_in(const std::string& folder) {
    return access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0;
}

} // namespace decoupage
