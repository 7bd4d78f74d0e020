#pragma once
/// Beginnings of scenes that are said, held against those that are there.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// Where a scene begins, as marked by eye.
struct TrueBeginning {
    std::string clip;
    bool sure = true;
    Frame frame = 0;
};

struct TrueScenes {
    std::vector<std::string> clips; ///< all that were looked at, those of one scene among them
    std::vector<TrueBeginning> beginnings;
    /// Frames of the sure ones (or the unsure) of a clip.
    std::vector<Frame> of(std::string_view clip, bool sure) const;
};

/// "clip sure|unsure frame why ..." or "clip none" a line; "#" begins a comment. Fault: damaged.
Outcome<TrueScenes> scenes_in(std::string_view text);

struct BeginningsJudged {
    int there = 0, found = 0, invented = 0;
    double precision() const { return found + invented > 0 ? double(found) / (found + invented) : 1; }
    double recall() const { return there > 0 ? double(found) / there : 1; }
    double f1() const {
        const double all = precision() + recall();
        return all > 0 ? 2 * precision() * recall() / all : 0;
    }
    BeginningsJudged& operator+=(const BeginningsJudged& more);
};

/// `joins` are the first frames of all shots but the first, in order. What is said and what is true is taken
/// to its nearest join; a beginning is found where one is said within so many shots of it, each counting
/// once, the nearest first. What lies as near to an unsure one, and finds nothing, is not held against it.
BeginningsJudged judged(const std::vector<Frame>& said, const std::vector<Frame>& there,
                        const std::vector<Frame>& unsure, const std::vector<Frame>& joins, int within);

} // namespace decoupage::bench
