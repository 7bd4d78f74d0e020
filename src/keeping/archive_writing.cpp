#include "keeping/archive.hpp"
#include "keeping/archive_names.hpp"
#include "keeping/files.hpp"
#include "keeping/sha256.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <ctime>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

struct FreeArchive {
    void operator()(archive* one) const { archive_write_free(one); }
};
struct FreeEntry {
    void operator()(archive_entry* one) const { archive_entry_free(one); }
};

enum class Packing { none, gzip, zstandard };

Outcome<Packing> packing_of(const fs::path& path) {
    const std::string name = path.filename().string();
    if (name.ends_with(".tar")) return Packing::none;
    if (name.ends_with(".tar.gz") || name.ends_with(".tgz")) return Packing::gzip;
    if (name.ends_with(".tar.zst")) return Packing::zstandard;
    return fault(Fault::Kind::usage, "a name that ends in .tar, .tar.gz or .tar.zst",
                 name + " ends in none of them");
}

} // namespace

struct ArchiveWriting::State {
    fs::path path, partial;
    OpenFile file;
    std::unique_ptr<archive, FreeArchive> writing;
    std::map<std::string, std::string> digests;

    ~State() {
        std::error_code none;
        writing.reset();
        if (!partial.empty()) fs::remove(partial, none);
    }

    tl::unexpected<Fault> failed() const {
        const int error = archive_errno(writing.get());
        return tl::unexpected(fault_of_disk(path, error > 0 ? error : EIO));
    }

    Outcome<void> begin_entry(const std::string& name, OpenFile::Facts facts) const {
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), (std::string(archive_root) + name).c_str());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(facts.bytes));
        archive_entry_set_mtime(entry.get(), facts.changed, 0);
        if (archive_write_header(writing.get(), entry.get()) != ARCHIVE_OK) return failed();
        return {};
    }

    Outcome<void> write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const la_ssize_t written = archive_write_data(writing.get(), bytes.data(), bytes.size());
            if (written <= 0) return failed();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return {};
    }

    Outcome<void> check_name(const std::string& name) const {
        if (!is_archive_name(name))
            return fault(Fault::Kind::usage,
                         "a name without control characters and backslashes, not too long",
                         name + " cannot be the name of a file in an archive", "Rename it.");
        if (digests.contains(name) || name == digest_list_name)
            return fault(Fault::Kind::usage, "names that differ", name + " is in the archive already");
        if (digests.size() >= most_archive_files)
            return fault(Fault::Kind::usage, "at most a million files", "There are more of them");
        return {};
    }
};

ArchiveWriting::ArchiveWriting(std::unique_ptr<State> state) : state_(std::move(state)) {}
ArchiveWriting::ArchiveWriting(ArchiveWriting&&) noexcept = default;
ArchiveWriting& ArchiveWriting::operator=(ArchiveWriting&&) noexcept = default;
ArchiveWriting::~ArchiveWriting() = default;

Outcome<ArchiveWriting> ArchiveWriting::begin(const fs::path& path) {
    const auto packing = packing_of(path);
    if (!packing) return tl::unexpected(packing.error());
    auto state = std::make_unique<State>();
    state->path = path;
    const fs::path partial = path.string() + ".partial";
    auto file = OpenFile::to_write(partial, OpenFile::Standing::may_be);
    if (!file) return tl::unexpected(file.error());
    state->partial = partial;
    state->file = std::move(*file);
    state->writing.reset(archive_write_new());
    archive* writing = state->writing.get();
    // GNU's form: names as the bytes they are, whatever the language; files of any size.
    bool begun = archive_write_set_format_gnutar(writing) == ARCHIVE_OK;
    if (*packing == Packing::gzip)
        begun = begun && archive_write_add_filter_gzip(writing) == ARCHIVE_OK &&
                archive_write_set_options(writing, "gzip:!timestamp") == ARCHIVE_OK;
    if (*packing == Packing::zstandard) begun = begun && archive_write_add_filter_zstd(writing) == ARCHIVE_OK;
    if (!begun || archive_write_open_fd(writing, state->file.descriptor()) != ARCHIVE_OK)
        return state->failed();
    return ArchiveWriting(std::move(state));
}

Outcome<void> ArchiveWriting::add_file(const std::string& name, const fs::path& path) {
    if (auto fit = state_->check_name(name); !fit) return fit;
    const auto file = OpenFile::to_read(path);
    if (!file) return tl::unexpected(file.error());
    const OpenFile::Facts facts = file->facts();
    if (auto begun = state_->begin_entry(name, facts); !begun) return begun;
    Sha256 digest;
    std::uint64_t left = facts.bytes;
    const auto done = each_piece(*file, path, [&](std::string_view bytes) {
        bytes = bytes.substr(
            0, std::min<std::uint64_t>(left, bytes.size())); // what has grown meanwhile is left out
        left -= bytes.size();
        digest.take(bytes);
        return state_->write(bytes);
    });
    if (!done) return done;
    if (left > 0)
        return fault(Fault::Kind::damaged, "a file that nobody else is writing",
                     path.string() + " grew shorter while it was read", "Try again.");
    state_->digests[name] = digest.text();
    return {};
}

Outcome<void> ArchiveWriting::add_text(const std::string& name, std::string_view text) {
    if (auto fit = state_->check_name(name); !fit) return fit;
    if (auto begun = state_->begin_entry(name, {text.size(), std::time(nullptr)}); !begun) return begun;
    Sha256 digest;
    digest.take(text);
    state_->digests[name] = digest.text();
    return state_->write(text);
}

Outcome<void> ArchiveWriting::end() {
    std::string list;
    for (const auto& [name, digest] : state_->digests)
        list += digest + "  " + name + '\n';
    const std::string name(digest_list_name);
    if (auto begun = state_->begin_entry(name, {list.size(), std::time(nullptr)}); !begun) return begun;
    if (auto written = state_->write(list); !written) return written;
    if (archive_write_close(state_->writing.get()) != ARCHIVE_OK) return state_->failed();
    if (auto settled = state_->file.settle(std::time(nullptr), state_->path); !settled) return settled;
    if (::rename(state_->partial.c_str(), state_->path.c_str()) != 0)
        return tl::unexpected(fault_of_disk(state_->path, errno));
    state_->partial.clear();
    settle_folder(state_->path.parent_path());
    return {};
}

} // namespace decoupage
