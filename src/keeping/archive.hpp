#pragma once
/// Archives of files with a list of their digests inside: tar, packed by gzip or Zstandard where its name
/// ends so. Everything in one lies in the folder `decoupage-backup`, and the list, which comes last, is of
/// the form that `sha256sum -c` reads. An archive from somebody else is hostile input. libarchive stays
/// behind this.

#include "film/outcome.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace decoupage {

/// Writes one, as PATH.partial until it is whole.
class ArchiveWriting {
public:
    /// Of the form that the name's ending says: .tar, .tar.gz, .tgz, .tar.zst. Faults: usage, for another
    /// ending; those of writing.
    static Outcome<ArchiveWriting> begin(const std::filesystem::path& path);
    ArchiveWriting(ArchiveWriting&&) noexcept;
    ArchiveWriting& operator=(ArchiveWriting&&) noexcept;
    ~ArchiveWriting(); ///< takes away what is not whole

    /// A file's bytes under a name. Faults: usage, for a name that no archive may hold, or one that it holds
    /// already; those of reading and writing; damaged, where the file grew shorter while it was read.
    Outcome<void> add_file(const std::string& name, const std::filesystem::path& file);
    Outcome<void> add_text(const std::string& name, std::string_view text);
    /// Writes the list, and gives the archive its name, over one that stood there. Faults: those of writing.
    Outcome<void> end();

private:
    struct State;
    explicit ArchiveWriting(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// A file of an archive, before its bytes.
struct ArchivedFile {
    std::string name; ///< without the outermost folder; such as `is_archive_name` lets pass
    std::uint64_t bytes = 0;
    std::int64_t changed = 0; ///< seconds since 1970
};

/// Takes what is in an archive, in its order: for each file `begin`, its bytes, `end`.
class ArchiveTaking {
public:
    virtual ~ArchiveTaking() = default;
    virtual Outcome<void> begin(const ArchivedFile&) { return {}; }
    virtual Outcome<void> take(std::string_view) { return {}; }
    virtual Outcome<void> end() { return {}; }
};

/// What was in an archive that is whole and as its list says.
struct ReadArchive {
    std::map<std::string, std::string> digests; ///< by name; the list itself is not among them
    std::uint64_t bytes = 0;                    ///< of all files together
};

/// Reads one to its end. Faults: damaged, for what is no archive of this kind, breaks off, holds links,
/// devices, names that lead elsewhere, one name twice, more than `most_bytes`, or anything that is not as the
/// list says; those of `taking`.
Outcome<ReadArchive> read_archive(const std::filesystem::path& path, std::uint64_t most_bytes,
                                  ArchiveTaking& taking);
Outcome<ReadArchive> read_archive_bytes(std::string_view archive, std::uint64_t most_bytes,
                                        ArchiveTaking& taking);

inline constexpr std::string_view archive_root = "decoupage-backup/";
inline constexpr std::string_view digest_list_name = "digests.sha256";

} // namespace decoupage
