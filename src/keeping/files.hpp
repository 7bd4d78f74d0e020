#pragma once
/// Files as the system knows them, for what is copied, packed and unpacked.

#include "film/outcome.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace decoupage {

/// An open file; closes it.
class OpenFile {
public:
    explicit OpenFile(int descriptor = -1) : descriptor_(descriptor) {}
    ~OpenFile();
    OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    OpenFile& operator=(OpenFile&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    int descriptor() const { return descriptor_; }

    /// A regular file, to read; links are not followed. Faults: not_found, not_allowed, usage (no regular
    /// file).
    static Outcome<OpenFile> to_read(const std::filesystem::path& path);
    enum class Standing { none, may_be };
    /// To write from its beginning, where none stands or whatever stands there. Faults: those of
    /// `fault_of_disk`.
    static Outcome<OpenFile> to_write(const std::filesystem::path& path, Standing standing);

    struct Facts {
        std::uint64_t bytes = 0;
        std::int64_t changed = 0; ///< seconds since 1970
    };
    Facts facts() const;
    Outcome<void> write(std::string_view bytes, const std::filesystem::path& path) const;
    /// To the disk itself, with its time of change.
    Outcome<void> settle(std::int64_t changed, const std::filesystem::path& path) const;

private:
    int descriptor_;
};

/// What an error of the system means for somebody who wanted to write there.
Fault fault_of_disk(const std::filesystem::path& path, int error);

/// Gives the bytes of an open file, piece by piece, to `take`. Faults: damaged, and those of `take`.
Outcome<void> each_piece(const OpenFile& file, const std::filesystem::path& path,
                         const std::function<Outcome<void>(std::string_view)>& take);

/// Gives a file or folder another name on the same file system, where nothing stands. Gives errno, or 0.
int rename_where_none(const std::filesystem::path& from, const std::filesystem::path& to);

/// The folder's own entries to the disk.
void settle_folder(const std::filesystem::path& folder);

/// Bytes that a folder's file system has room for; the greatest number where it does not say.
std::uint64_t room_in(const std::filesystem::path& folder);

} // namespace decoupage
