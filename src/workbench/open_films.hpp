#pragma once
/// The films that the workbench was opened with, and what is known of each as of now.

#include "dossier/dossier.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace decoupage {

inline constexpr std::size_t film_id_digits = 12;

/// A film by the id under which pages know it: the first twelve digits of its print.
struct ShownFilm {
    std::string id;
    std::string name;    ///< of its file, without folders
    std::string path;    ///< of the film; empty where it is not at hand
    std::string dossier; ///< where its dossier is or will be
    friend bool operator==(const ShownFilm&, const ShownFilm&) = default;
};

/// A film's breakdown as of a revision; without curves and stills.
struct FilmAsOf {
    std::string revision; ///< changes whenever its dossier does, by whomever
    ShownFilm film;
    Decoupage decoupage;
};

/// Any thread may call it.
class OpenFilms {
public:
    /// A film, or a dossier. Faults: of recognising it.
    Outcome<ShownFilm> add(const std::string& path);

    std::vector<ShownFilm> all() const; ///< in the order in which they were added
    /// Fault: not_found.
    Outcome<ShownFilm> find(std::string_view id) const;

    /// What its dossier says now: kept until the dossier changes; while `write` is at work, what it said
    /// before. Faults: not_found, where there is none yet, and those of reading it.
    Outcome<std::shared_ptr<const FilmAsOf>> read(std::string_view id) const;
    /// "" where there is no dossier.
    std::string revision(std::string_view id) const;

    /// Opens the dossier to write while nobody else here does, and gives its new revision. `ready` is called
    /// with what it says then, before `read` gives it: who asks never waits for what can be made before.
    /// Faults: as `read`, those of `deed`, and interrupted, where `wanted` is not empty and another revision
    /// stands there.
    Outcome<std::string> write(std::string_view id, const std::string& wanted,
                               const std::function<Outcome<void>(Dossier&, const ShownFilm&)>& deed,
                               const std::function<void(const FilmAsOf&)>& ready) const;

private:
    struct Entry {
        ShownFilm film;
        std::mutex reading, writing;
        std::shared_ptr<const FilmAsOf> last; ///< guarded by `reading`
        bool holds = false;                   ///< `last`, whatever is written meanwhile; guarded by `reading`
    };
    class Hold;
    std::shared_ptr<Entry> entry(std::string_view id) const;

    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<Entry>> entries_;
};

} // namespace decoupage
