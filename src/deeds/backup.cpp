#include "deeds/backup.hpp"

#include "deeds/backup_contents.hpp"
#include "dossier/whole.hpp"
#include "keeping/unpacking.hpp"

#include <algorithm>
#include <unistd.h>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

std::string readme_of(const BackupOrder& order, const BackupContents& contents) {
    return "A backup of dossiers and work folders.\n" + order.made + "\n\n" + "It holds " +
           std::to_string(contents.items.size()) +
           " files beside this one. To have them again:\n\n"
           "    decoupage backup --restore " +
           order.file.filename().string() +
           " -o FOLDER\n\n"
           "or unpack it with tar and, in this folder, see that all is whole:\n\n"
           "    sha256sum -c digests.sha256\n\n"
           "A dossier belongs beside its film: FILM.mkv.dossier beside FILM.mkv. Elsewhere it is known by "
           "the film's\n"
           "contents once it lies in the film's folder or among your own (~/.local/share/decoupage).\n";
}

/// Writes item after item; dossiers by way of a copy beside the archive.
class BackupWriting {
public:
    BackupWriting(const BackupOrder& order, ArchiveWriting& archive)
        : order_(order), archive_(archive), copy_(order.file.string() + ".dossier.partial") {}
    ~BackupWriting() { remove_copy(); }

    Outcome<void> write(const BackupItem& item) {
        if (order_.progress) order_.progress(item.name);
        if (item.kind != BackupItem::Kind::dossier) {
            auto added = archive_.add_file(item.name, item.path);
            made_.films += added && item.kind == BackupItem::Kind::film ? 1 : 0;
            return added;
        }
        remove_copy();
        if (auto copied = copy_dossier(item.path.string(), copy_.string()); !copied) {
            if (copied.error().kind == Fault::Kind::no_space) return copied;
            made_.left_out.push_back(item.path.string() + ": " + copied.error().sentence());
            return {};
        }
        ++made_.dossiers;
        return archive_.add_file(item.name, copy_);
    }

    BackupMade made() && { return std::move(made_); }

private:
    void remove_copy() const {
        std::error_code none;
        fs::remove(copy_, none);
    }

    const BackupOrder& order_;
    ArchiveWriting& archive_;
    fs::path copy_;
    BackupMade made_;
};

Outcome<BackupMade> written(const BackupOrder& order, const BackupContents& contents) {
    auto archive = ArchiveWriting::begin(order.file);
    if (!archive) return tl::unexpected(archive.error());
    BackupWriting writing(order, *archive);
    auto done = archive->add_text("README.txt", readme_of(order, contents));
    for (const BackupItem& item : contents.items)
        if (done) done = writing.write(item);
    if (done) done = archive->end();
    if (!done) return tl::unexpected(done.error());
    return std::move(writing).made();
}

} // namespace

Outcome<BackupMade> back_up(const BackupOrder& order) {
    auto contents = contents_of(order);
    if (!contents) return tl::unexpected(contents.error());
    std::error_code none;
    const fs::path itself = fs::weakly_canonical(order.file, none);
    std::erase_if(contents->items,
                  [&](const BackupItem& item) { return fs::weakly_canonical(item.path, none) == itself; });
    if (contents->items.empty())
        return fault(Fault::Kind::not_found, "dossiers or work folders", "There are none to keep",
                     "Name a folder that has some.");
    auto made = written(order, *contents);
    if (!made) return made;
    const auto read = verify_archive(order.file);
    if (!read) return tl::unexpected(read.error());
    made->works = contents->works;
    made->files = read->digests.size();
    made->bytes = read->bytes;
    made->left_out.insert(made->left_out.begin(), contents->left_out.begin(), contents->left_out.end());
    return made;
}

} // namespace decoupage
