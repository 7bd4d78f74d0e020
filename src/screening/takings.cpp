#include "screening/takings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace decoupage {

Takings::Takings(std::size_t reels, int look_back, SeenBefore before)
    : look_back_(static_cast<std::size_t>(look_back)), before_(std::move(before)), places_(reels),
      times_(std::exchange(before_.times, {})), seen_(std::ssize(times_)) {}

void Takings::place_times(Frame first, const std::vector<Time>& times) {
    const std::lock_guard lock(mutex_);
    const auto begin = static_cast<std::size_t>(first);
    times_.resize(std::max(times_.size(), begin + times.size()));
    std::copy(times.begin(), times.end(), times_.begin() + first);
    seen_ += std::ssize(times);
}

void Takings::keep(std::vector<Still> stills) {
    const std::lock_guard lock(mutex_);
    std::move(stills.begin(), stills.end(), std::back_inserter(stills_));
}

std::optional<RunOfProxies> Takings::begin_reel(std::size_t reel, RunOfProxies head) {
    const std::lock_guard lock(mutex_);
    places_[reel].head = std::move(head);
    return seam(reel);
}

std::optional<RunOfProxies> Takings::end_reel(std::size_t reel, WatchedReel watched) {
    const std::lock_guard lock(mutex_);
    places_[reel].watched = std::move(watched);
    return reel + 1 < places_.size() ? seam(reel + 1) : std::nullopt;
}

/// The run at the beginning of a reel, given once: when both sides of the seam are there.
std::optional<RunOfProxies> Takings::seam(std::size_t reel) {
    if (reel == 0 || places_[reel].head.frames.empty() || !places_[reel - 1].watched) return std::nullopt;
    RunOfProxies run = std::exchange(places_[reel].head, {});
    std::vector<ProxyPointer> tail = std::exchange(places_[reel - 1].watched->tail, {});
    run.looked_back = static_cast<int>(tail.size());
    run.frames.insert(run.frames.begin(), std::make_move_iterator(tail.begin()),
                      std::make_move_iterator(tail.end()));
    return run;
}

Frame Takings::seen() const {
    const std::lock_guard lock(mutex_);
    return seen_;
}

std::vector<Time> Takings::times(FrameSpan span) const {
    const std::lock_guard lock(mutex_);
    return {times_.begin() + span.first, times_.begin() + span.end};
}

std::vector<Still> Takings::take_stills() {
    const std::lock_guard lock(mutex_);
    return std::exchange(stills_, {});
}

std::size_t Takings::whole_reels() const {
    const std::lock_guard lock(mutex_);
    const auto first = places_.begin() + static_cast<std::ptrdiff_t>(before_.reels);
    const auto end = std::find_if(first, places_.end(),
                                  [](const Place& place) { return !place.watched || !place.watched->whole; });
    return static_cast<std::size_t>(end - places_.begin());
}

std::vector<Segment> Takings::damage(Frame end) const {
    const std::lock_guard lock(mutex_);
    std::vector<Segment> all = before_.damage;
    for (std::size_t reel = before_.reels; reel < places_.size(); ++reel) {
        if (!places_[reel].watched) continue;
        for (const Segment& segment : places_[reel].watched->damage)
            add_joined(all, segment);
    }
    return cut_to(end, std::move(all));
}

bool Takings::any(bool WatchedReel::*fact) const {
    const std::lock_guard lock(mutex_);
    return std::any_of(places_.begin(), places_.end(),
                       [&](const Place& place) { return place.watched && (*place.watched).*fact; });
}

bool Takings::interlaced() const {
    return before_.interlaced || any(&WatchedReel::interlaced);
}

bool Takings::variable_rate() const {
    return before_.variable_rate || any(&WatchedReel::variable_rate);
}

Time Takings::last_duration() const {
    const std::lock_guard lock(mutex_);
    return places_.back().watched ? places_.back().watched->last_duration : Time{0};
}

} // namespace decoupage
