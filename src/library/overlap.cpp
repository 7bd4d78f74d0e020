#include "library/overlap.hpp"

#include <algorithm>

namespace decoupage {

Overlap::Overlap(std::vector<FrameSpan> stretches) {
    std::ranges::sort(stretches);
    for (const FrameSpan stretch : stretches) {
        if (stretch.empty())
            places_.push_back(stretch.first);
        else if (!stretches_.empty() && stretch.first <= stretches_.back().end)
            stretches_.back().end = std::max(stretches_.back().end, stretch.end);
        else
            stretches_.push_back(stretch);
    }
}

double Overlap::share(FrameSpan span) const {
    const FrameSpan looked_at{span.first, std::max(span.end, span.first + 1)};
    const auto place = std::ranges::lower_bound(places_, looked_at.first);
    if (place != places_.end() && *place < looked_at.end) return 1;
    const auto ends_before = [&](FrameSpan stretch) { return stretch.end <= looked_at.first; };
    Frame shared = 0;
    for (auto stretch = std::ranges::partition_point(stretches_, ends_before);
         stretch != stretches_.end() && stretch->first < looked_at.end; ++stretch)
        shared += shared_frames(*stretch, looked_at);
    return static_cast<double>(shared) / static_cast<double>(looked_at.length());
}

} // namespace decoupage
