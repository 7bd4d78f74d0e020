#pragma once
/// Chooses, while the film runs, which frames to keep as stills, so that the film need not be visited again.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"
#include "film/proxy.hpp"

#include <optional>
#include <vector>

namespace decoupage {

/// Cuts the film into provisional shots by a plain comparison of pictures, rather too many than too few, and
/// keeps the still nearest to the middle of each. Candidates are taken ever more rarely as a shot goes on, so
/// a long take costs no more than a few.
class StillKeeper {
public:
    /// Tells of the next frame. True when it should be offered as a candidate by `keep`.
    bool wants(const Proxy& proxy, Frame frame);
    void keep(Still still);
    /// Stills of provisional shots that are over; call after each frame, and `end` first at the film's end.
    std::vector<Still> finished();
    void end() { close(); }

private:
    void close();

    std::vector<std::int16_t> previous_, reference_;
    std::vector<Still> candidates_, finished_;
    Frame first_ = 0, last_ = 0, next_ = 0;
};

} // namespace decoupage
