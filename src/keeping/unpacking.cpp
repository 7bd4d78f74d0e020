#include "keeping/unpacking.hpp"

#include "keeping/files.hpp"

#include <cerrno>
#include <optional>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

/// Dossiers pack to a half or a third, texts to a fifth: what unpacks to more than this is meant to fill a
/// disk.
constexpr std::uint64_t most_times_larger = 200;
constexpr std::uint64_t small_enough = 16 << 20; ///< bytes, whatever the archive's size

/// Marks a folder as one that is being unpacked into, so that it may be taken away.
constexpr const char* mark = ".decoupage-unpacking";

std::uint64_t most_bytes_of(const fs::path& archive) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(archive, error);
    return error ? small_enough : small_enough + size * most_times_larger;
}

class FilesMade final : public ArchiveTaking {
public:
    explicit FilesMade(fs::path folder) : folder_(std::move(folder)) {}

    Outcome<void> begin(const ArchivedFile& file) override {
        path_ = folder_ / file.name;
        changed_ = file.changed;
        std::error_code error;
        fs::create_directories(path_.parent_path(), error);
        if (error) return tl::unexpected(fault_of_disk(path_, error.value()));
        auto made = OpenFile::to_write(path_, OpenFile::Standing::none);
        if (!made) return tl::unexpected(made.error());
        file_ = std::move(*made);
        return {};
    }
    Outcome<void> take(std::string_view bytes) override { return file_->write(bytes, path_); }
    Outcome<void> end() override {
        auto settled = file_->settle(changed_, path_);
        file_.reset();
        return settled;
    }

private:
    fs::path folder_, path_;
    std::int64_t changed_ = 0;
    std::optional<OpenFile> file_;
};

Outcome<void> make_partial(const fs::path& partial) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(partial, error))) {
        const bool is_ours = fs::symlink_status(partial, error).type() == fs::file_type::directory &&
                             fs::exists(fs::symlink_status(partial / mark, error));
        if (!is_ours) return tl::unexpected(fault_of_disk(partial, EEXIST));
        fs::remove_all(partial, error);
    }
    fs::create_directory(partial, error);
    if (error) return tl::unexpected(fault_of_disk(partial, error.value()));
    const auto made = OpenFile::to_write(partial / mark, OpenFile::Standing::none);
    return made ? Outcome<void>{} : tl::unexpected(made.error());
}

Outcome<void> name_folder(const fs::path& partial, const fs::path& folder) {
    std::error_code error;
    fs::remove(partial / mark, error);
    if (!error && fs::is_directory(folder, error)) fs::remove(folder, error); // an empty one, or it stays
    if (const int failed = rename_where_none(partial, folder); failed != 0)
        return tl::unexpected(fault_of_disk(folder, failed));
    settle_folder(folder.parent_path());
    return {};
}

} // namespace

Outcome<ReadArchive> unpack_archive(const fs::path& archive, const fs::path& named) {
    std::error_code error;
    fs::path folder = fs::absolute(named).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    if (fs::exists(folder, error) && !(fs::is_directory(folder, error) && fs::is_empty(folder, error)))
        return fault(Fault::Kind::usage, "a folder that is empty, or not there yet",
                     folder.string() + " holds something", "Name another with -o.");
    const fs::path partial = folder.string() + ".partial";
    if (auto made = make_partial(partial); !made) return tl::unexpected(made.error());
    FilesMade files(partial);
    auto read = read_archive(archive, most_bytes_of(archive), files);
    if (read)
        if (auto named_now = name_folder(partial, folder); !named_now)
            read = tl::unexpected(named_now.error());
    if (!read) fs::remove_all(partial, error);
    return read;
}

Outcome<ReadArchive> verify_archive(const fs::path& archive) {
    ArchiveTaking nothing;
    return read_archive(archive, most_bytes_of(archive), nothing);
}

} // namespace decoupage
