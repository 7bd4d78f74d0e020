#include "library/update.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>

namespace decoupage {

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// As much work as a kill may undo.
constexpr double seconds_a_transaction = 2;

struct Changes {
    struct Changed {
        std::int64_t id = 0;
        DossierFile file;
    };
    std::vector<Changed> changed;
    std::vector<std::int64_t> gone;
};

Changes changes_between(const std::vector<LibraryFilm>& known, const std::vector<DossierFile>& files) {
    std::map<std::string_view, const LibraryFilm*> by_path;
    Changes changes;
    for (const LibraryFilm& film : known)
        if (!by_path.emplace(film.file.path, &film).second) changes.gone.push_back(film.id);
    for (const DossierFile& file : files) {
        const auto standing = by_path.find(file.path);
        if (standing == by_path.end()) {
            changes.changed.push_back({0, file});
            continue;
        }
        if (standing->second->file != file) changes.changed.push_back({standing->second->id, file});
        by_path.erase(standing);
    }
    for (const auto& [path, film] : by_path)
        changes.gone.push_back(film->id);
    return changes;
}

/// Writes what has changed, some seconds' worth at a time.
class Update {
public:
    Update(Index& index, const std::string& folder, const UpdateOrder& order)
        : index_(index), folder_(folder), order_(order) {}

    Outcome<Updated> write(const Changes& changes) {
        const auto begin = Clock::now();
        Outcome<void> done = index_.begin();
        for (const std::int64_t id : changes.gone)
            if (done) done = index_.forget(id), ++updated_.forgotten;
        bool stopped = false;
        auto committed = Clock::now();
        for (std::size_t at = 0; at < changes.changed.size() && done && !stopped; ++at) {
            done = write_one(changes.changed[at].id, changes.changed[at].file);
            if (done && since(committed) > seconds_a_transaction) {
                done = index_.commit().and_then([&] { return index_.begin(); });
                committed = Clock::now();
            }
            if (order_.progress)
                stopped = order_.progress({at + 1, changes.changed.size(), since(begin)}) == Going::stop &&
                          at + 1 < changes.changed.size();
        }
        if (done) done = index_.commit();
        if (!done) return tl::unexpected(done.error());
        if (stopped)
            return fault(Fault::Kind::interrupted, "", "The index is not whole yet",
                         "What was indexed is kept; the same command goes on from there.");
        return updated_;
    }

private:
    Outcome<void> write_one(std::int64_t id, const DossierFile& file) {
        const std::string path = (std::filesystem::path(folder_) / file.path).string();
        const auto dossier = Dossier::open(path, Dossier::Use::read);
        const auto film = dossier ? indexed_film(*dossier) : tl::unexpected(dossier.error());
        ++updated_.written;
        if (film) return index_.write(id, file, *film);
        if (film.error().kind == Fault::Kind::no_space) return tl::unexpected(film.error());
        ++updated_.left_out;
        return index_.write_left_out(id, file, film.error().sentence());
    }

    Index& index_;
    const std::string& folder_;
    const UpdateOrder& order_;
    Updated updated_;
};

/// An index, and the films it has; anew where that is asked for, or where it breaks off as it is read.
struct StandingIndex {
    Index index;
    std::vector<LibraryFilm> films;
};

Outcome<StandingIndex> standing_at(const std::string& path, UpdateOrder::From from) {
    if (from == UpdateOrder::From::what_changed) {
        auto index = Index::open(path);
        if (!index) return tl::unexpected(index.error());
        if (auto films = index->films()) return StandingIndex{std::move(*index), std::move(*films)};
    }
    return Index::open_anew(path).map([](Index&& index) { return StandingIndex{std::move(index), {}}; });
}

} // namespace

Outcome<Updated> update_index(const std::string& folder, const UpdateOrder& order) {
    const auto path = index_path(folder);
    if (!path) return tl::unexpected(path.error());
    std::optional<FolderLock> lock(std::in_place, folder, FolderLock::Manner::if_free);
    if (!lock->holds()) {
        if (order.waiting) order.waiting();
        lock.emplace(folder, FolderLock::Manner::wait);
    }
    const auto files = dossiers_in(folder);
    if (!files) return tl::unexpected(files.error());
    auto standing = standing_at(*path, order.from);
    if (!standing) return tl::unexpected(standing.error());
    return Update(standing->index, folder, order).write(changes_between(standing->films, *files));
}

} // namespace decoupage
