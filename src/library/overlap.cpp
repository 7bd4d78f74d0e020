#include "library/overlap.hpp"

#include <algorithm>

namespace decoupage {

Overlap::Overlap(std::vector<FrameSpan> stretches) {
    if (!std::ranges::is_sorted(stretches)) std::ranges::sort(stretches);
    for (const FrameSpan stretch : stretches) {
        if (stretch.empty())
            places_.push_back(stretch.first);
        else if (!stretches_.empty() && stretch.first <= stretches_.back().end)
            stretches_.back().end = std::max(stretches_.back().end, stretch.end);
        else
            stretches_.push_back(stretch);
    }
}

double Overlap::share(FrameSpan span, std::size_t& from) const {
    const FrameSpan looked_at{span.first, std::max(span.end, span.first + 1)};
    const auto place = std::ranges::lower_bound(places_, looked_at.first);
    if (place != places_.end() && *place < looked_at.end) return 1;
    if (from > 0 && stretches_[from - 1].end > looked_at.first) from = 0;
    while (from < stretches_.size() && stretches_[from].end <= looked_at.first)
        ++from;
    Frame shared = 0;
    for (std::size_t at = from; at < stretches_.size() && stretches_[at].first < looked_at.end; ++at)
        shared += shared_frames(stretches_[at], looked_at);
    return static_cast<double>(shared) / static_cast<double>(looked_at.length());
}

} // namespace decoupage
