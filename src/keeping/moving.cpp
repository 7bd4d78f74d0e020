#include "keeping/moving.hpp"

#include "keeping/files.hpp"
#include "keeping/sha256.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/stat.h>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

using Moves = std::vector<MovedFile>;

bool is_there(const fs::path& path) {
    std::error_code none;
    return fs::exists(fs::symlink_status(path, none));
}

fs::path folder_of(const fs::path& path) {
    const fs::path folder = path.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

std::optional<dev_t> device_of(const fs::path& path) {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0 ? std::optional(facts.st_dev) : std::nullopt;
}

Outcome<std::string> digest_of(const fs::path& path) {
    const auto file = OpenFile::to_read(path);
    if (!file) return tl::unexpected(file.error());
    // What was just written is to be read from the disk, not from memory.
    (void)::posix_fadvise(file->descriptor(), 0, 0, POSIX_FADV_DONTNEED);
    Sha256 digest;
    const auto read = each_piece(*file, path, [&](std::string_view bytes) {
        digest.take(bytes);
        return Outcome<void>{};
    });
    if (!read) return tl::unexpected(read.error());
    return digest.text();
}

bool are_alike(const fs::path& one, const fs::path& other) {
    std::error_code error;
    if (fs::file_size(one, error) != fs::file_size(other, error) || error) return false;
    const auto first = digest_of(one), second = digest_of(other);
    return first && second && *first == *second;
}

/// A folder as the files in it.
Outcome<Moves> plain_files(const Moves& moves) {
    Moves files;
    for (const MovedFile& move : moves) {
        std::error_code error;
        if (!fs::is_directory(fs::symlink_status(move.from, error))) {
            files.push_back(move);
            continue;
        }
        fs::recursive_directory_iterator entry(move.from, error);
        for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
            if (entry->is_directory() && !entry->is_symlink()) continue;
            if (!entry->is_regular_file() || entry->is_symlink())
                return fault(Fault::Kind::usage, "a folder of plain files",
                             entry->path().string() + " is none");
            files.push_back({entry->path(), move.to / entry->path().lexically_relative(move.from)});
        }
        if (error) return tl::unexpected(fault_of_disk(move.from, error.value()));
    }
    return files;
}

/// A folder of which a part was moved by a copying that was killed.
bool are_folders(const MovedFile& move) {
    std::error_code none;
    return fs::is_directory(fs::symlink_status(move.from, none)) &&
           fs::is_directory(fs::symlink_status(move.to, none));
}

/// Those that are still to be moved. Fault: usage, where something else stands there.
Outcome<Moves> left_to_move(const Moves& moves) {
    Moves left;
    for (const MovedFile& move : moves) {
        if (!is_there(move.from) && is_there(move.to)) continue;
        if (!is_there(move.from))
            return fault(Fault::Kind::not_found, "a file to move", "There is no " + move.from.string());
        if (is_there(move.to) && !are_folders(move) && !are_alike(move.from, move.to))
            return tl::unexpected(fault_of_disk(move.to, EEXIST));
        left.push_back(move);
    }
    return left;
}

/// With new names alone; false where the file systems differ after all.
Outcome<bool> renamed(const Moves& moves) {
    std::size_t done = 0;
    int failed = 0;
    for (; done < moves.size() && failed == 0; ++done) {
        const auto& [from, to] = moves[done];
        if (is_there(to)) { // the same bytes: moved by a copy that was killed before it was removed here
            std::error_code none;
            fs::remove(from, none);
            failed = none.value();
        } else {
            failed = rename_where_none(from, to);
        }
        if (failed != 0) break;
    }
    if (failed == 0) {
        for (const MovedFile& move : moves)
            settle_folder(folder_of(move.to)), settle_folder(folder_of(move.from));
        return true;
    }
    const fs::path blamed = moves[done].to;
    while (done-- > 0)
        (void)rename_where_none(moves[done].to, moves[done].from);
    if (failed == EXDEV) return false;
    return tl::unexpected(fault_of_disk(blamed, failed));
}

fs::path partial_of(const fs::path& path) {
    return path.string() + ".partial";
}

Outcome<void> copied(const MovedFile& move) {
    std::error_code error;
    fs::create_directories(folder_of(move.to), error);
    if (error) return tl::unexpected(fault_of_disk(move.to, error.value()));
    const fs::path partial = partial_of(move.to);
    const auto from = OpenFile::to_read(move.from);
    if (!from) return tl::unexpected(from.error());
    const auto to = OpenFile::to_write(partial, OpenFile::Standing::may_be);
    if (!to) return tl::unexpected(to.error());
    Sha256 digest;
    auto written = each_piece(*from, move.from, [&](std::string_view bytes) {
        digest.take(bytes);
        return to->write(bytes, move.to);
    });
    if (written) written = to->settle(from->facts().changed, move.to);
    if (!written) return written;
    const auto read = digest_of(partial);
    if (!read) return tl::unexpected(read.error());
    if (*read != digest.text())
        return fault(Fault::Kind::damaged, "a disk that keeps what is written to it",
                     move.to.string() + " is not what was written",
                     "Nothing was moved. Look after that disk.");
    return {};
}

class CopyingOver {
public:
    explicit CopyingOver(const Moves& moves) : moves_(moves) {}

    Outcome<void> move() {
        if (auto fits = has_room(); !fits) return fits;
        Outcome<void> done;
        for (const MovedFile& move : moves_)
            if (done && !is_there(move.to)) done = copied(move);
        for (const MovedFile& move : moves_)
            if (done && !is_there(move.to)) done = named(move);
        if (!done) {
            take_away();
            return done;
        }
        for (const MovedFile& move : moves_)
            if (done) done = removed(move.from);
        return done;
    }

private:
    Outcome<void> has_room() const {
        std::error_code none;
        std::uint64_t bytes = 1 << 20;
        for (const MovedFile& move : moves_)
            if (!is_there(move.to)) bytes += fs::file_size(move.from, none);
        if (bytes > room_in(room_folder())) return tl::unexpected(fault_of_disk(moves_.back().to, ENOSPC));
        return {};
    }

    /// The nearest folder that is there.
    fs::path room_folder() const {
        fs::path folder = folder_of(moves_.back().to);
        while (!is_there(folder) && folder != folder.root_path() && folder.has_parent_path())
            folder = folder.parent_path();
        return folder;
    }

    Outcome<void> named(const MovedFile& move) {
        if (const int failed = rename_where_none(partial_of(move.to), move.to); failed != 0)
            return tl::unexpected(fault_of_disk(move.to, failed));
        named_.push_back(move.to);
        settle_folder(folder_of(move.to));
        return {};
    }

    static Outcome<void> removed(const fs::path& path) {
        std::error_code error;
        fs::remove(path, error);
        if (error) return tl::unexpected(fault_of_disk(path, error.value()));
        return {};
    }

    void take_away() const {
        std::error_code none;
        for (const MovedFile& move : moves_)
            fs::remove(partial_of(move.to), none);
        for (const fs::path& path : named_)
            fs::remove(path, none);
    }

    const Moves& moves_;
    std::vector<fs::path> named_;
};

/// Folders of which all files have gone.
void remove_empty(const Moves& moves) {
    for (const MovedFile& move : moves) {
        std::error_code error;
        if (!fs::is_directory(fs::symlink_status(move.from, error))) continue;
        std::vector<fs::path> folders{move.from};
        for (fs::recursive_directory_iterator entry(move.from, error), end; !error && entry != end;
             entry.increment(error))
            folders.push_back(entry->path());
        for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
            fs::remove(*folder, error);
    }
}

} // namespace

Outcome<void> move_together(const Moves& moves) {
    for (const MovedFile& move : moves)
        if (!device_of(folder_of(move.to))) return tl::unexpected(fault_of_disk(move.to, ENOENT));
    const auto whole = left_to_move(moves);
    if (!whole) return tl::unexpected(whole.error());
    const bool one_device = std::ranges::all_of(*whole, [](const MovedFile& move) {
        return !are_folders(move) && device_of(folder_of(move.from)) == device_of(folder_of(move.to));
    });
    if (one_device) {
        const auto done = renamed(*whole);
        if (!done) return tl::unexpected(done.error());
        if (*done) return {};
    }
    const auto files = plain_files(*whole).and_then(left_to_move);
    if (!files) return tl::unexpected(files.error());
    if (auto done = files->empty() ? Outcome<void>{} : CopyingOver(*files).move(); !done) return done;
    remove_empty(*whole);
    return {};
}

} // namespace decoupage
