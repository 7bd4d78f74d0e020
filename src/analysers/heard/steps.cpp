#include "analysers/heard/steps.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::heard {

namespace {

constexpr int an_instant = 5;                                   // instants in a tenth of a second
constexpr int nearest = 12, farthest = 50;                      // instants from a step to the next
constexpr double least_even = 0.75, most_even = 1 / least_even; // of an interval to the one before

/// A knock at an instant, and the longest row of evenly spaced ones that it ends.
struct Knock {
    int at = 0;
    float height = 0;
    int row = 1;     ///< knocks in it
    int before = -1; ///< the knock before it in the row
};

std::vector<Knock> knocks_over(std::span<const float> knocks, float least) {
    constexpr int apart = 8;
    std::vector<Knock> found;
    for (int i = 0; i < std::ssize(knocks); ++i) {
        const float height = knocks[static_cast<std::size_t>(i)];
        if (!(height >= least)) continue;
        if (!found.empty() && i - found.back().at < apart) {
            if (height > found.back().height) found.back().at = i, found.back().height = height;
        } else {
            found.push_back({i, height, 1, -1});
        }
    }
    return found;
}

/// Whether two knocks may be a step and the next after a row that ends with the first.
bool goes_on(const std::vector<Knock>& all, const Knock& last, const Knock& next) {
    const int interval = next.at - last.at;
    if (interval < nearest || interval > farthest) return false;
    if (last.before < 0) return true;
    const double even =
        static_cast<double>(interval) / (last.at - all[static_cast<std::size_t>(last.before)].at);
    const double alike = next.height / last.height;
    return even >= least_even && even <= most_even && alike > 0.33 && alike < 3;
}

void find_rows(std::vector<Knock>& all) {
    for (std::size_t next = 1; next < all.size(); ++next)
        for (std::size_t last = next; last-- > 0 && all[next].at - all[last].at <= farthest;)
            if (all[last].row >= all[next].row && goes_on(all, all[last], all[next]))
                all[next].row = all[last].row + 1, all[next].before = static_cast<int>(last);
}

/// How unevenly the knocks of a row come: the mean change from an interval to the next, as a share.
double unevenness(const std::vector<int>& times) {
    double sum = 0;
    for (std::size_t i = 2; i < times.size(); ++i)
        sum +=
            std::abs(std::log(static_cast<double>(times[i] - times[i - 1]) / (times[i - 1] - times[i - 2])));
    return sum / static_cast<double>(times.size() - 2);
}

Walk walk_of(const std::vector<Knock>& all, std::size_t last) {
    std::vector<int> times;
    for (int each = static_cast<int>(last); each >= 0; each = all[static_cast<std::size_t>(each)].before)
        times.push_back(all[static_cast<std::size_t>(each)].at);
    std::ranges::reverse(times);
    const double length = (times.back() - times.front()) / 50.0;
    const auto steps = static_cast<double>(times.size());
    const double sure = (1 - std::exp(-steps / 5)) * std::exp(-2 * unevenness(times));
    return {{static_cast<std::size_t>(times.front() / an_instant),
             static_cast<std::size_t>(times.back() / an_instant + 2), static_cast<float>(sure)},
            (steps - 1) / length};
}

bool likely(std::span<const float> probability, int instant) {
    const auto tenth = static_cast<std::size_t>(instant / an_instant);
    return tenth < probability.size() && probability[tenth] > 0.5F;
}

} // namespace

std::vector<Walk> walks(std::span<const float> knocks, std::span<const float> speech,
                        std::span<const float> music, const WalkRules& rules) {
    const float least = static_cast<float>(2 * std::pow(8, 0.5 - rules.sensitivity));
    auto all = knocks_over(knocks, least);
    std::erase_if(all, [&](const Knock& one) { return likely(speech, one.at) || likely(music, one.at); });
    find_rows(all);
    std::vector<Walk> found;
    for (std::size_t end = all.size(); end > 0;) {
        // The longest row that ends before what was found last.
        std::size_t last = end - 1;
        for (std::size_t each = end; each-- > 0 && all[end - 1].at - all[each].at <= farthest;)
            if (all[each].row > all[last].row) last = each;
        if (static_cast<std::size_t>(all[last].row) < rules.least) {
            --end;
            continue;
        }
        found.push_back(walk_of(all, last));
        std::size_t first = last;
        while (all[first].before >= 0)
            first = static_cast<std::size_t>(all[first].before);
        end = first;
    }
    std::ranges::reverse(found);
    return found;
}

} // namespace decoupage::heard
