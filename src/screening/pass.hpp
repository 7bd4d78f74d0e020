#pragma once
/// One pass of one film: watchers read reels, the crew measures, and the screening thread writes.

#include "dossier/dossier.hpp"
#include "media/film_reader.hpp"
#include "screening/crew.hpp"
#include "screening/ear.hpp"
#include "screening/going_on.hpp"
#include "screening/screening.hpp"
#include "screening/takings.hpp"
#include "screening/watcher.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace decoupage {

/// `see_film`, then `read_film`. What it is made of must outlive it.
class Pass {
public:
    /// `film` as its headers have it; `reels` are the whole of it.
    Pass(const std::string& film_path, Film film, std::vector<Reel> reels, Beginning beginning,
         const ScreeningOrder& order);

    /// Every reel that was not seen before is watched, and what the meters say is written. Faults: damaged,
    /// where a reel is not what it should be; those of the dossier.
    Outcome<void> see_film();
    /// The analysers read, and the dossier is ended.
    Outcome<void> read_film();

    /// Whether a person ended it before the film did.
    bool stopped() const { return stopped_; }
    /// Frames that everything is known of.
    Frame seen() const { return seen_; }

private:
    using Clock = std::chrono::steady_clock;

    int threads() const;
    void watch_reels(const WatchOrder& watch, int readers);
    void listen();
    Outcome<void> watch_next(Watcher& watcher);
    void end_watching(const Outcome<void>& outcome);
    Outcome<void> keep_up(int readers);
    bool is_time_to_write();
    Outcome<void> write_grown();
    Outcome<void> write_values(FrameSpan span);
    Outcome<void> write_seen_reels(std::size_t whole_reels);
    bool halted() const { return halted_ || (order_.stop != nullptr && order_.stop->load()); }
    std::vector<std::string> failed() const;
    void tell(Progress::Stage stage);
    Outcome<void> count_sound();
    Time end_of(const std::vector<Time>& shown) const;
    LookedThrough go_on_looking() const;
    AllLooks read_words(const FrameTimes& times, const Evidence::Tracks& tracks) const;
    Outcome<void> write_missing_stills(const FrameTimes& times, const Evidence::Tracks& tracks);

    const ScreeningOrder& order_;
    const std::string& film_path_;
    Film film_;
    const std::vector<Reel> reels_;
    const std::size_t first_reel_; ///< of those that are to be seen
    Dossier dossier_;
    Clock::time_point began_, wrote_; ///< the screening; last
    Crew crew_;
    Takings takings_;
    std::atomic<std::size_t> next_reel_, reels_ended_;
    std::atomic<bool> halted_{false}; ///< something failed

    std::mutex mutex_; ///< of what follows
    std::condition_variable ended_;
    int readers_done_ = 0;
    Outcome<void> outcome_;

    // Of the screening thread.
    const Frame before_; ///< frames that were seen before
    Frame seen_ = 0, written_;
    AllLooks looks_; ///< written
    Heard heard_;
    std::vector<Time> sound_frames_; ///< of a film of sound only
    bool stopped_ = false;
};

} // namespace decoupage
