#include "workbench/open_films.hpp"

#include "deeds/known_dossier.hpp"
#include "media/film_reader.hpp"
#include "signal/digest.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sys/stat.h>

namespace decoupage {

namespace {

/// Size, age and place of a file and of its journal, in few letters.
std::string stamp_of(const std::string& dossier) {
    Digest digest;
    for (const char* ending : {"", "-wal"}) {
        struct stat found {};
        if (stat((dossier + ending).c_str(), &found) != 0) {
            if (*ending == '\0') return "";
            continue;
        }
        for (const auto number :
             {static_cast<std::int64_t>(found.st_size), static_cast<std::int64_t>(found.st_mtim.tv_sec),
              static_cast<std::int64_t>(found.st_mtim.tv_nsec)})
            digest.take(std::to_string(number) + " ");
        digest.take(std::to_string(found.st_ino) + ";");
    }
    return digest.text().substr(0, 16);
}

/// Is that very film there? A stranger's dossier may name any file of this machine.
bool lies_at(const std::string& path, const Print& print) {
    const auto found = fingerprint(path);
    return found && *found == print;
}

Outcome<ShownFilm> shown_dossier(const std::string& path) {
    const auto dossier = Dossier::open(path, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto film = dossier->film();
    if (!film) return tl::unexpected(film.error());
    ShownFilm shown{film->print.digest.substr(0, film_id_digits), name_of_film(film->path), "", path};
    const auto beside = std::filesystem::path(path).parent_path() / shown.name;
    for (const std::string& place : {film->path, beside.string()})
        if (shown.path.empty() && lies_at(place, film->print)) shown.path = place;
    return shown;
}

Outcome<ShownFilm> shown_film(const std::string& path) {
    const auto print = fingerprint(path);
    if (!print) return tl::unexpected(print.error());
    ShownFilm shown{print->digest.substr(0, film_id_digits), name_of_film(path), path, ""};
    if (auto found = find_dossier(path, *print)) {
        shown.dossier = *found;
        return shown;
    }
    auto place = dossier_path(path, *print, "");
    if (!place) return tl::unexpected(place.error());
    shown.dossier = *place;
    return shown;
}

tl::unexpected<Fault> no_such_film(std::string_view id) {
    return fault(Fault::Kind::not_found, "a film that is open here",
                 "There is none with the id " + std::string(id));
}

tl::unexpected<Fault> no_dossier(const ShownFilm& film) {
    return fault(Fault::Kind::not_found, "", film.name + " has not been screened yet", "Screen it first.");
}

Outcome<std::shared_ptr<const FilmAsOf>> as_of_now(const ShownFilm& film) {
    const std::string revision = stamp_of(film.dossier);
    if (revision.empty()) return no_dossier(film);
    const auto dossier = Dossier::open(film.dossier, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto decoupage = dossier->decoupage({}, Dossier::Stills::left_out);
    if (!decoupage) return tl::unexpected(decoupage.error());
    return std::make_shared<const FilmAsOf>(FilmAsOf{revision, film, std::move(*decoupage)});
}

} // namespace

/// As long as this lives, `read` gives what stood before.
class OpenFilms::Hold {
public:
    Hold(Entry& entry, const std::string& stands) : entry_(entry) {
        const std::lock_guard lock(entry.reading);
        entry.holds = entry.last && entry.last->revision == stands;
    }
    ~Hold() {
        const std::lock_guard lock(entry_.reading);
        entry_.holds = false;
        if (next_) entry_.last = std::move(next_);
    }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    /// Gives `next` from when this ends on.
    void end_with(std::shared_ptr<const FilmAsOf> next) { next_ = std::move(next); }

private:
    Entry& entry_;
    std::shared_ptr<const FilmAsOf> next_;
};

Outcome<ShownFilm> OpenFilms::add(const std::string& path) {
    auto shown = is_dossier(path) ? shown_dossier(path) : shown_film(path);
    if (!shown) return shown;
    const std::lock_guard lock(mutex_);
    for (const auto& known : entries_)
        if (known->film.id == shown->id) {
            if (known->film.path.empty()) known->film.path = shown->path;
            return known->film;
        }
    auto entry = std::make_shared<Entry>();
    entry->film = *shown;
    entries_.push_back(std::move(entry));
    return shown;
}

std::vector<ShownFilm> OpenFilms::all() const {
    const std::lock_guard lock(mutex_);
    std::vector<ShownFilm> films;
    for (const auto& entry : entries_)
        films.push_back(entry->film);
    return films;
}

std::shared_ptr<OpenFilms::Entry> OpenFilms::entry(std::string_view id) const {
    const std::lock_guard lock(mutex_);
    const auto found =
        std::ranges::find_if(entries_, [&](const auto& candidate) { return candidate->film.id == id; });
    return found == entries_.end() ? nullptr : *found;
}

Outcome<ShownFilm> OpenFilms::find(std::string_view id) const {
    const auto found = entry(id);
    if (!found) return no_such_film(id);
    return found->film;
}

std::string OpenFilms::revision(std::string_view id) const {
    const auto found = entry(id);
    return found ? stamp_of(found->film.dossier) : "";
}

Outcome<std::shared_ptr<const FilmAsOf>> OpenFilms::read(std::string_view id) const {
    const auto found = entry(id);
    if (!found) return no_such_film(id);
    const std::lock_guard lock(found->reading);
    if (found->holds) return found->last;
    if (found->last && found->last->revision == stamp_of(found->film.dossier)) return found->last;
    auto now = as_of_now(found->film);
    if (now) found->last = *now;
    return now;
}

Outcome<std::string> OpenFilms::write(std::string_view id, const std::string& wanted,
                                      const std::function<Outcome<void>(Dossier&, const ShownFilm&)>& deed,
                                      const std::function<void(const FilmAsOf&)>& ready) const {
    const auto found = entry(id);
    if (!found) return no_such_film(id);
    const std::lock_guard lock(found->writing);
    const std::string stands = stamp_of(found->film.dossier);
    if (stands.empty()) return no_dossier(found->film);
    if (!wanted.empty() && wanted != stands)
        return fault(Fault::Kind::interrupted, "the film as you saw it", "Somebody has changed it since",
                     "Look at it again.");
    Hold hold(*found, stands);
    {
        auto dossier = Dossier::open(found->film.dossier);
        if (!dossier) return tl::unexpected(dossier.error());
        if (auto done = deed(*dossier, found->film); !done) return tl::unexpected(done.error());
    }
    auto now = as_of_now(found->film);
    if (!now) return stamp_of(found->film.dossier); // what was wanted is done; who reads next is told why
    ready(**now);
    hold.end_with(*now);
    return (*now)->revision;
}

} // namespace decoupage
