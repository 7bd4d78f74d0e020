#pragma once
/// What watchers bring back from their reels, beside curves: from any thread, in any order.

#include "film/decoupage.hpp"
#include "film/proxy.hpp"
#include "film/track.hpp"
#include "screening/crew.hpp"

#include <mutex>
#include <optional>
#include <vector>

namespace decoupage {

/// What is known of a reel once it was watched.
struct WatchedReel {
    bool whole = false;
    std::vector<ProxyPointer> tail; ///< its last frames, as many as are looked back at
    std::vector<Segment> damage;
    Time last_duration{0}; ///< of its last frame
    bool interlaced = false, variable_rate = false;
};

/// What an earlier screening saw of the film's first reels, beside curves.
struct SeenBefore {
    std::size_t reels = 0; ///< how many; never the last one
    std::vector<Time> times;
    std::vector<Segment> damage;
    bool interlaced = false, variable_rate = false;
};

/// Grows while reels are watched; the screening thread takes from it.
class Takings {
public:
    /// For so many reels. Between two of them, frames look back across the seam: `look_back` of them.
    Takings(std::size_t reels, int look_back, SeenBefore before = {});

    void place_times(Frame first, const std::vector<Time>& times);
    void keep(std::vector<Still> stills);
    /// The first run of a reel, which looks back into the reel before it: as it is to be shown, if that is
    /// known.
    std::optional<RunOfProxies> begin_reel(std::size_t reel, RunOfProxies head);
    /// The run at the seam with the next reel, if that has begun.
    std::optional<RunOfProxies> end_reel(std::size_t reel, WatchedReel watched);

    /// How many frames were seen so far, of all reels.
    Frame seen() const;
    std::vector<Time> times(FrameSpan span) const;
    std::vector<Still> take_stills();
    /// How many reels, from the first, are whole; their stills can be taken.
    std::size_t whole_reels() const;
    /// Of the frames before `end`, what goes on over a seam joined.
    std::vector<Segment> damage(Frame end) const;
    bool interlaced() const;
    bool variable_rate() const;
    /// Of the last frame seen in the reel that holds the film's end.
    Time last_duration() const;

private:
    struct Place {
        RunOfProxies head;
        std::optional<WatchedReel> watched;
    };
    std::optional<RunOfProxies> seam(std::size_t reel);

    bool any(bool WatchedReel::*fact) const;

    const std::size_t look_back_;
    SeenBefore before_;
    mutable std::mutex mutex_;
    std::vector<Place> places_;
    std::vector<Time> times_;
    std::vector<Still> stills_;
    Frame seen_ = 0;
};

} // namespace decoupage
