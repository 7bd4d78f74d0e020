#include "screening/sighting_board.hpp"

#include "signal/half.hpp"

#include <algorithm>
#include <iterator>

namespace decoupage {

void SightingBoard::add(const std::string& lookout, Frame step) {
    const std::lock_guard lock(mutex_);
    steps_[lookout] = step;
}

void SightingBoard::place(const std::string& lookout, Frame frame, std::vector<Sighting> seen) {
    for (Sighting& sighting : seen) {
        sighting.frame = frame;
        round_to_half(sighting.numbers);
    }
    const std::lock_guard lock(mutex_);
    seen_[frame][lookout] = std::move(seen);
}

AllLooks SightingBoard::take(Frame end) {
    const std::lock_guard lock(mutex_);
    AllLooks taken;
    for (const auto& [lookout, step] : steps_)
        taken[lookout].step = step;
    const auto first_left = seen_.lower_bound(end);
    for (auto of_frame = seen_.begin(); of_frame != first_left; ++of_frame)
        for (auto& [lookout, seen] : of_frame->second)
            std::ranges::move(seen, std::back_inserter(taken[lookout].sightings));
    seen_.erase(seen_.begin(), first_left);
    return taken;
}

} // namespace decoupage
