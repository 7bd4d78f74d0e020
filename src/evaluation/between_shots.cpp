#include "evaluation/between_shots.hpp"

namespace decoupage {

Tally gaps_that_touch(const std::vector<Gap>& truths, const std::vector<Gap>& found) {
    Tally tally{static_cast<std::int64_t>(truths.size()), static_cast<std::int64_t>(found.size()), 0};
    for (std::size_t t = 0, f = 0; t < truths.size() && f < found.size();) {
        if (found[f].last < truths[t].first)
            ++f;
        else if (found[f].first > truths[t].last)
            ++t;
        else
            ++tally.right, ++t, ++f;
    }
    return tally;
}

} // namespace decoupage
