#pragma once
/// Pairs of shots that are said to share a set-up, held against those that do.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace decoupage::bench {

/// Shots of one set-up, each by a frame of it.
struct TrueSetup {
    std::string clip;
    bool sure = true;
    std::vector<Frame> frames;
};

/// "clip sure|unsure frame frame ..." a line; "#" begins a comment. Fault: damaged.
Outcome<std::vector<TrueSetup>> setups_in(std::string_view text);

/// Two shots, by their places in the film; first < second.
using ShotPair = std::pair<std::size_t, std::size_t>;

struct PairsJudged {
    int there = 0, found = 0; ///< of those that are there
    std::vector<ShotPair> invented;

    double precision() const;
    double recall() const;
    double f1() const;
};

/// `shots` are those found, in order: a true shot is the one of them nearest to its frame. Unsure pairs are
/// neither asked for nor punished.
PairsJudged judged(const std::vector<ShotPair>& said, const std::vector<FrameSpan>& shots,
                   const std::vector<TrueSetup>& of_the_clip);

/// All pairs of places that share a number; 0 is none.
std::vector<ShotPair> pairs_of(const std::vector<int>& numbers);

} // namespace decoupage::bench
