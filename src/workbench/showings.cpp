#include "workbench/showings.hpp"

namespace decoupage {

Showings::Showing::~Showing() {
    const std::lock_guard lock(all_.mutex_);
    const auto found = all_.shown_.find(whose_);
    if (found != all_.shown_.end() && found->second.expired()) all_.shown_.erase(found);
}

std::shared_ptr<Showings::Showing> Showings::begin(const std::string& whose) {
    // Whoever holds the last of them ends it, which takes the lock: so this is let go of after the lock.
    std::shared_ptr<Showing> before;
    const std::lock_guard lock(mutex_);
    const auto found = shown_.find(whose);
    if (found == shown_.end() && shown_.size() >= most) return nullptr;
    auto showing = std::make_shared<Showing>(*this, whose);
    std::weak_ptr<Showing>& place = shown_[whose];
    before = place.lock();
    if (before) before->ended_ = true;
    place = showing;
    return showing;
}

Outcome<HowPlayed> Showings::how(const FilmAsOf& film) {
    {
        const std::lock_guard lock(mutex_);
        const auto found = known_.find(film.film.id);
        if (found != known_.end() && found->second.revision == film.revision) return found->second.how;
    }
    const Decoupage& decoupage = film.decoupage;
    auto how =
        how_played(film.film.path, decoupage.film, decoupage.times, decoupage.track("damage").segments);
    if (!how) return how;
    const std::lock_guard lock(mutex_);
    known_[film.film.id] = {film.revision, *how};
    return how;
}

} // namespace decoupage
