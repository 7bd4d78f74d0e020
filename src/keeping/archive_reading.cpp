#include "keeping/archive.hpp"
#include "keeping/archive_names.hpp"
#include "keeping/files.hpp"
#include "keeping/sha256.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <optional>
#include <vector>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

/// Room for the list of a million files.
constexpr std::uint64_t longest_list = std::uint64_t{1} << 28;

struct EndReading {
    void operator()(archive* one) const { archive_read_free(one); }
};

tl::unexpected<Fault> no_backup(std::string why) {
    return fault(Fault::Kind::damaged, "a backup as decoupage writes it", std::move(why),
                 "Nothing of it was taken.");
}

/// "DIGEST  NAME", a line each.
Outcome<std::map<std::string, std::string>> digests_in(std::string_view list) {
    std::map<std::string, std::string> digests;
    while (!list.empty()) {
        const std::size_t end = list.find('\n');
        const std::string_view line = list.substr(0, end);
        const std::string_view digest = line.substr(0, std::min(sha256_digits, line.size()));
        const bool is_digest =
            digest.size() == sha256_digits && digest.find_first_not_of("0123456789abcdef") == digest.npos;
        if (end == list.npos || !is_digest || line.substr(sha256_digits, 2) != "  ")
            return no_backup("Its list of digests cannot be read");
        const std::string name(line.substr(sha256_digits + 2));
        if (!digests.emplace(name, digest).second)
            return no_backup("Its list of digests has " + name + " twice");
        list.remove_prefix(end + 1);
    }
    return digests;
}

class ArchiveReader {
public:
    ArchiveReader(std::uint64_t most_bytes, ArchiveTaking& taking)
        : reading_(archive_read_new()), most_bytes_(most_bytes), taking_(taking),
          piece_(std::size_t{1} << 18) {
        archive_read_support_format_tar(reading_.get());
        archive_read_support_filter_none(reading_.get());
        archive_read_support_filter_gzip(reading_.get());
        archive_read_support_filter_zstd(reading_.get());
    }
    archive* reading() const { return reading_.get(); }

    Outcome<ReadArchive> read() {
        archive_entry* entry = nullptr;
        while (true) {
            const int next = archive_read_next_header(reading_.get(), &entry);
            if (next == ARCHIVE_EOF) break;
            if (next != ARCHIVE_OK) return no_backup("It is no archive, or breaks off");
            if (auto taken = take_entry(entry); !taken) return tl::unexpected(taken.error());
        }
        if (!list_) return no_backup("It breaks off: its list of digests is missing");
        const auto listed = digests_in(*list_);
        if (!listed) return tl::unexpected(listed.error());
        for (const auto& [name, digest] : *listed)
            if (const auto found = read_.digests.find(name);
                found == read_.digests.end() || found->second != digest)
                return no_backup(name +
                                 (found == read_.digests.end() ? " is missing in it" : " is damaged in it"));
        if (listed->size() != read_.digests.size())
            return no_backup("It holds files that are not in its list");
        return std::move(read_);
    }

private:
    Outcome<void> take_entry(archive_entry* entry) {
        const char* path = archive_entry_pathname(entry);
        std::string name = path == nullptr ? "" : path;
        const bool is_folder = archive_entry_filetype(entry) == AE_IFDIR;
        if (is_folder && name.ends_with('/')) name.pop_back();
        if (is_folder && name + '/' == archive_root) return {};
        if (!name.starts_with(archive_root))
            return no_backup("It holds a file that is not in its own folder");
        name.erase(0, archive_root.size());
        if (!is_archive_name(name)) return no_backup("It holds a name that leads elsewhere");
        if (is_folder) return {};
        const bool is_link =
            archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
        if (is_link || archive_entry_filetype(entry) != AE_IFREG)
            return no_backup("It holds something that is no plain file: " + name);
        if (list_) return no_backup("Something follows its list of digests");
        if (!archive_entry_size_is_set(entry) || archive_entry_size(entry) < 0)
            return no_backup("It does not say how large " + name + " is");
        const ArchivedFile file{name, static_cast<std::uint64_t>(archive_entry_size(entry)),
                                std::max<std::int64_t>(archive_entry_mtime(entry), 0)};
        return name == digest_list_name ? take_list(file) : take_file(file);
    }

    Outcome<void> take_list(const ArchivedFile& file) {
        if (file.bytes > longest_list) return no_backup("Its list of digests is too long");
        list_.emplace();
        return each_piece_of(file, [&](std::string_view bytes) {
            list_->append(bytes);
            return Outcome<void>{};
        });
    }

    Outcome<void> take_file(const ArchivedFile& file) {
        if (file.bytes > most_bytes_ - read_.bytes) return no_backup("It holds more than there may be in it");
        if (read_.digests.size() >= most_archive_files) return no_backup("It holds too many files");
        read_.bytes += file.bytes;
        if (read_.digests.contains(file.name)) return no_backup("It holds " + file.name + " twice");
        std::string& kept = read_.digests[file.name];
        if (auto begun = taking_.begin(file); !begun) return begun;
        Sha256 digest;
        const auto taken = each_piece_of(file, [&](std::string_view bytes) {
            digest.take(bytes);
            return taking_.take(bytes);
        });
        if (!taken) return taken;
        kept = digest.text();
        return taking_.end();
    }

    template <class Take>
    Outcome<void> each_piece_of(const ArchivedFile& file, const Take& take) {
        std::uint64_t left = file.bytes;
        while (true) {
            const la_ssize_t length = archive_read_data(reading_.get(), piece_.data(), piece_.size());
            if (length < 0 || static_cast<std::uint64_t>(length) > left)
                return no_backup("It breaks off in " + file.name);
            if (length == 0) break;
            left -= static_cast<std::uint64_t>(length);
            if (auto taken = take(std::string_view(piece_.data(), static_cast<std::size_t>(length))); !taken)
                return taken;
        }
        return left == 0 ? Outcome<void>{} : no_backup("It breaks off in " + file.name);
    }

    std::unique_ptr<archive, EndReading> reading_;
    std::uint64_t most_bytes_;
    ArchiveTaking& taking_;
    std::vector<char> piece_;
    ReadArchive read_;
    std::optional<std::string> list_;
};

} // namespace

Outcome<ReadArchive> read_archive(const fs::path& path, std::uint64_t most_bytes, ArchiveTaking& taking) {
    const auto file = OpenFile::to_read(path);
    if (!file) return tl::unexpected(file.error());
    ArchiveReader reader(most_bytes, taking);
    constexpr std::size_t block = 64 << 10;
    if (archive_read_open_fd(reader.reading(), file->descriptor(), block) != ARCHIVE_OK)
        return no_backup("It is no archive");
    return reader.read();
}

Outcome<ReadArchive> read_archive_bytes(std::string_view archive, std::uint64_t most_bytes,
                                        ArchiveTaking& taking) {
    ArchiveReader reader(most_bytes, taking);
    if (archive_read_open_memory(reader.reading(), archive.data(), archive.size()) != ARCHIVE_OK)
        return no_backup("It is no archive");
    return reader.read();
}

} // namespace decoupage
