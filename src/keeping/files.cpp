#include "keeping/files.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <vector>

namespace decoupage {

namespace fs = std::filesystem;

OpenFile::~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Outcome<OpenFile> OpenFile::to_read(const fs::path& path) {
    OpenFile file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (file.descriptor_ < 0) {
        const int error = errno;
        if (error == ENOENT) return fault(Fault::Kind::not_found, "a file", "There is no " + path.string());
        if (error == ELOOP) return fault(Fault::Kind::usage, "a file", path.string() + " is a link");
        return fault(Fault::Kind::not_allowed, "a file that can be read",
                     path.string() + " cannot be read (" + std::strerror(error) + ")");
    }
    struct stat facts {};
    if (::fstat(file.descriptor_, &facts) != 0 || !S_ISREG(facts.st_mode))
        return fault(Fault::Kind::usage, "a file", path.string() + " is none");
    return file;
}

Outcome<OpenFile> OpenFile::to_write(const fs::path& path, Standing standing) {
    const int manner = standing == Standing::none ? O_EXCL : O_TRUNC;
    OpenFile file(::open(path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | manner, 0666));
    if (file.descriptor_ < 0) return tl::unexpected(fault_of_disk(path, errno));
    return file;
}

OpenFile::Facts OpenFile::facts() const {
    struct stat facts {};
    if (::fstat(descriptor_, &facts) != 0) return {};
    return {static_cast<std::uint64_t>(facts.st_size), facts.st_mtim.tv_sec};
}

Outcome<void> OpenFile::write(std::string_view bytes, const fs::path& path) const {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return tl::unexpected(fault_of_disk(path, errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Outcome<void> OpenFile::settle(std::int64_t changed, const fs::path& path) const {
    const std::array<timespec, 2> times{{{0, UTIME_NOW}, {changed, 0}}};
    (void)::futimens(descriptor_, times.data()); // a file system without times keeps the bytes all the same
    if (::fsync(descriptor_) != 0) return tl::unexpected(fault_of_disk(path, errno));
    return {};
}

Fault fault_of_disk(const fs::path& path, int error) {
    const std::string place = path.string();
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Fault::Kind::no_space, "room for " + place, "The disk is full, or a limit on it is reached",
                "Free some space, or name another place. Nothing that stood there was touched."};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Fault::Kind::not_allowed, "a place that may be written", place + " may not be written",
                "Name another place, or ask for the right to write there."};
    case EEXIST:
    case ENOTEMPTY:
        return {Fault::Kind::usage, "a name that nothing has yet", place + " is there already",
                "It was left as it is. Name another place."};
    case ENOENT:
    case ENOTDIR:
        return {Fault::Kind::not_found, "a folder that exists", place + " lies in a folder that does not",
                "Make the folder first."};
    default:
        return {Fault::Kind::damaged, "a place that can be written",
                place + " could not be written (" + std::strerror(error) + ")", "Name another place."};
    }
}

Outcome<void> each_piece(const OpenFile& file, const fs::path& path,
                         const std::function<Outcome<void>(std::string_view)>& take) {
    std::vector<char> piece(std::size_t{1} << 20);
    while (true) {
        const ssize_t length = ::read(file.descriptor(), piece.data(), piece.size());
        if (length < 0 && errno == EINTR) continue;
        if (length < 0)
            return fault(Fault::Kind::damaged, "a file that can be read",
                         path.string() + " breaks off (" + std::strerror(errno) + ")");
        if (length == 0) return {};
        if (auto taken = take({piece.data(), static_cast<std::size_t>(length)}); !taken) return taken;
    }
}

int rename_where_none(const fs::path& from, const fs::path& to) {
    const int failed =
        ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
    if (failed != EINVAL && failed != ENOSYS) return failed;
    std::error_code none; // a file system that knows no such renaming: a moment lies between look and deed
    if (fs::exists(fs::symlink_status(to, none))) return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

void settle_folder(const fs::path& folder) {
    const OpenFile opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.descriptor() >= 0) ::fsync(opened.descriptor());
}

std::uint64_t room_in(const fs::path& folder) {
    struct statvfs facts {};
    if (::statvfs(folder.empty() ? "." : folder.c_str(), &facts) != 0)
        return std::numeric_limits<std::uint64_t>::max();
    return static_cast<std::uint64_t>(facts.f_bavail) * facts.f_frsize;
}

} // namespace decoupage
