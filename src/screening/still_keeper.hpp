#pragma once
/// Chooses, while the film runs, which frames to keep as stills, so that the film need not be visited again.

#include "film/proxy.hpp"
#include "media/film_reader.hpp"

#include <vector>

namespace decoupage {

/// Cuts the film into provisional shots by a plain comparison of pictures, rather too many than too few, and
/// keeps the frame nearest to the middle of each. Candidates are taken ever more rarely as a shot goes on,
/// and held only while they may still be the one, which at any time two or three may.
class StillKeeper {
public:
    /// Tells of the next frame. True when it should be offered as a candidate by `keep`.
    bool wants(const Proxy& proxy, Frame frame);
    void keep(HeldFrame candidate);
    /// Of provisional shots that are over; call after each frame, and `end` first at the film's end.
    std::vector<HeldFrame> finished();
    void end() { close(); }

private:
    void begin(const std::vector<std::int16_t>& grid, Frame frame);
    void close();
    Frame to_middle(const HeldFrame& candidate) const;

    std::vector<std::int16_t> previous_, reference_;
    std::vector<HeldFrame> candidates_, finished_;
    Frame first_ = 0, last_ = 0, next_ = 0;
};

} // namespace decoupage
