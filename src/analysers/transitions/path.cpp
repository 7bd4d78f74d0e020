#include "analysers/transitions/events.hpp"

#include <algorithm>
#include <limits>

namespace decoupage::analysers {

namespace {

/// The price of a shot of so few frames between two transitions: no shot is too short to be found, but one
/// frame needs better evidence than one second.
float price_of_shortness(Frame frames) {
    static constexpr float prices[] = {2.0f, 1.5f, 0.5f};
    return frames < static_cast<Frame>(std::size(prices)) ? prices[frames] : 0.0f;
}

/// From the end of one to the beginning of the next. A gradual transition ends in at least one pure frame.
bool follows(const Proposal& earlier, const Proposal& later) {
    return later.span.first > earlier.span.end ||
           (later.span.first == earlier.span.end && !earlier.is_cut() && !later.is_cut());
}

} // namespace

std::vector<Proposal> best_path(std::vector<Proposal> proposals, float shift) {
    std::erase_if(proposals, [&](const Proposal& proposal) { return proposal.log_odds + shift <= 0; });
    std::sort(proposals.begin(), proposals.end(), [](const Proposal& a, const Proposal& b) {
        return std::tie(a.span.end, a.span.first) < std::tie(b.span.end, b.span.first);
    });
    constexpr Frame free_of_price = 8;
    const std::size_t count = proposals.size();
    std::vector<float> best(count), best_until(count); // best path ending with i; best over all up to i
    std::vector<std::ptrdiff_t> before(count, -1), at_best(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Proposal& here = proposals[i];
        float most = 0;
        // Those that end near: one by one, with the price. Those that end long before: all at once.
        std::ptrdiff_t j = static_cast<std::ptrdiff_t>(i) - 1;
        for (; j >= 0 && proposals[static_cast<std::size_t>(j)].span.end > here.span.first - free_of_price;
             --j) {
            const Proposal& earlier = proposals[static_cast<std::size_t>(j)];
            if (!follows(earlier, here)) continue;
            const float value =
                best[static_cast<std::size_t>(j)] - price_of_shortness(here.span.first - earlier.span.end);
            if (value > most) {
                most = value;
                before[i] = j;
            }
        }
        if (j >= 0 && best_until[static_cast<std::size_t>(j)] > most) {
            most = best_until[static_cast<std::size_t>(j)];
            before[i] = at_best[static_cast<std::size_t>(j)];
        }
        best[i] = most + here.log_odds + shift;
        const bool better = i == 0 || best[i] > best_until[i - 1];
        best_until[i] = better ? best[i] : best_until[i - 1];
        at_best[i] = better ? static_cast<std::ptrdiff_t>(i) : at_best[i - 1];
    }
    std::vector<Proposal> path;
    for (std::ptrdiff_t i = count == 0 ? -1 : at_best[count - 1]; i >= 0;
         i = before[static_cast<std::size_t>(i)])
        path.push_back(proposals[static_cast<std::size_t>(i)]);
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace decoupage::analysers
