#pragma once
/// Where readings wait for what they need, and are laid when they are made.

#include "film/analyser.hpp"
#include "film/decoupage.hpp"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace decoupage {

using KeyedTracks = std::pair<ReadingKey, std::vector<Track>>;

/// The readings of some analysers, in the roster's order, by any number of threads.
class Desk {
public:
    /// One that reads a track of another stands behind it.
    explicit Desk(std::vector<const Analyser*> analysers);

    /// The place of an analyser all of whose tracks are there; waits for one. Nothing when all are taken.
    std::optional<std::size_t> next();
    /// Of `tracks`, those that it needs.
    Evidence::Tracks wanted(std::size_t place, const Evidence::Tracks& tracks);
    /// `lay_track` is called with each track, one thread at a time, and never while `wanted` copies.
    void lay(std::size_t place, KeyedTracks found, const std::function<void(const Track&)>& lay_track);
    /// In order, when all are laid.
    std::vector<KeyedTracks> results();

private:
    bool ready(std::size_t place) const;

    const std::vector<const Analyser*> analysers_;
    std::mutex mutex_; ///< of what follows
    std::condition_variable laid_one_;
    std::vector<bool> taken_, laid_;
    std::vector<KeyedTracks> results_;
};

} // namespace decoupage
