#pragma once
/// One reading thread's work: a reel is decoded, its frames shown to the crew, its stills chosen.

#include "media/film_reader.hpp"
#include "screening/crew.hpp"
#include "screening/still_keeper.hpp"
#include "screening/takings.hpp"

#include <functional>
#include <string>
#include <vector>

namespace decoupage {

/// How reels are to be watched.
struct WatchOrder {
    int run_length = 48;
    int still_width = 480;
    std::function<bool()> stop; ///< asked before each frame
};

/// Not to be shared between threads; several may watch reels of one film for one crew.
class Watcher {
public:
    Watcher(FilmReader reader, const WatchOrder& order, Crew& crew, Takings& takings)
        : reader_(std::move(reader)), order_(order), crew_(crew), takings_(takings) {}

    /// True at the reel's end, false where it was stopped before: then what was seen is kept. Faults:
    /// damaged, where the reel is not what it should be.
    Outcome<bool> watch(const Reel& reel, std::size_t number);
    /// For a reel that was seen before: gives its last frames, for the next reel to look back at. As `watch`.
    Outcome<bool> look_back_at(const Reel& reel, std::size_t number);

private:
    template <class Take>
    Outcome<bool> go_through(const Reel& reel, std::size_t number, const Take& take);
    void begin(const Reel& reel, std::size_t number);
    void take(ReadFrame frame);
    void look();
    void make_stills();
    void show_run();
    void end(bool whole);

    FilmReader reader_;
    const WatchOrder& order_;
    Crew& crew_;
    Takings& takings_;

    std::size_t number_ = 0; ///< of the reel
    StillKeeper stills_;
    std::vector<Still> made_;          ///< since the last run
    std::vector<ProxyPointer> window_; ///< frames looked back at, then those of the next run
    std::size_t looked_back_ = 0;
    std::vector<FrameToLookAt> to_look_at_; ///< of the next run
    bool at_head_ = false;    ///< so far, frames are gathered that look back into the reel before
    Frame next_ = 0;          ///< the number of the frame that comes next
    std::vector<Time> times_; ///< of the next run
    Time last_duration_{0};
};

} // namespace decoupage
