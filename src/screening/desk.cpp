#include "screening/desk.hpp"

#include <algorithm>

namespace decoupage {

namespace {

bool reads_of(const Analyser& analyser, const Analyser& other) {
    const std::vector<std::string>& reads = analyser.card.reads;
    return std::ranges::any_of(other.card.writes, [&](const TrackCard& track) {
        return std::ranges::find(reads, track.name) != reads.end();
    });
}

} // namespace

Desk::Desk(std::vector<const Analyser*> analysers)
    : analysers_(std::move(analysers)), taken_(analysers_.size()), laid_(analysers_.size()),
      results_(analysers_.size()) {}

bool Desk::ready(std::size_t place) const {
    for (std::size_t before = 0; before < place; ++before)
        if (!laid_[before] && reads_of(*analysers_[place], *analysers_[before])) return false;
    return true;
}

std::optional<std::size_t> Desk::next() {
    std::unique_lock lock(mutex_);
    while (true) {
        bool all_taken = true;
        for (std::size_t place = 0; place < analysers_.size(); ++place) {
            if (taken_[place]) continue;
            all_taken = false;
            if (!ready(place)) continue;
            taken_[place] = true;
            return place;
        }
        if (all_taken) return std::nullopt;
        laid_one_.wait(lock);
    }
}

Evidence::Tracks Desk::wanted(std::size_t place, const Evidence::Tracks& tracks) {
    const std::lock_guard lock(mutex_);
    Evidence::Tracks own;
    for (const std::string& name : analysers_[place]->card.reads)
        if (const auto found = tracks.find(name); found != tracks.end()) own.insert(*found);
    return own;
}

void Desk::lay(std::size_t place, KeyedTracks found, const std::function<void(const Track&)>& lay_track) {
    const std::lock_guard lock(mutex_);
    for (const Track& track : found.second)
        lay_track(track);
    results_[place] = std::move(found);
    laid_[place] = true;
    laid_one_.notify_all();
}

std::vector<KeyedTracks> Desk::results() {
    const std::lock_guard lock(mutex_);
    return std::move(results_);
}

} // namespace decoupage
