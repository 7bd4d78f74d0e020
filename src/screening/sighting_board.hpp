#pragma once
/// Where the crew puts what its lookouts saw, in whatever order the pictures are looked at.

#include "film/sighting.hpp"

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace decoupage {

/// What all lookouts saw while the film runs. Any thread may place.
class SightingBoard {
public:
    /// A lookout, before anything is placed.
    void add(const std::string& lookout, Frame step);
    /// What a lookout of that name saw in a frame; numbers are rounded to half floats on the way in.
    void place(const std::string& lookout, Frame frame, std::vector<Sighting> seen);
    /// What was seen before frame `end` and not taken yet, of every lookout.
    AllLooks take(Frame end);

private:
    std::mutex mutex_;
    std::map<std::string, Frame> steps_;
    std::map<Frame, std::map<std::string, std::vector<Sighting>>> seen_;
};

} // namespace decoupage
