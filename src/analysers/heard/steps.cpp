#include "analysers/heard/steps.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::heard {

namespace {

constexpr int an_instant = 5;              // instants in a tenth of a second
constexpr int nearest = 12, farthest = 50; // instants from a step to the next

/// A knock at an instant, and the longest row of evenly spaced ones that it ends.
struct Knock {
    int at = 0;
    float height = 0;
    int row = 1;     ///< knocks in it
    int before = -1; ///< the knock before it in the row
    double pace = 0; ///< instants from step to step there
};

std::vector<Knock> knocks_over(std::span<const float> knocks, float least) {
    constexpr int apart = 8;
    std::vector<Knock> found;
    for (int i = 0; i < std::ssize(knocks); ++i) {
        const float height = knocks[static_cast<std::size_t>(i)];
        if (!(height >= least)) continue;
        if (found.empty() || i - found.back().at >= apart)
            found.push_back({i, height, 1, -1, 0});
        else if (height > found.back().height)
            found.back().at = i, found.back().height = height;
    }
    return found;
}

/// The pace at which the next knock follows a row that ends with the last: half their distance where one step
/// between was drowned. 0 where it does not follow.
double pace_to(const Knock& last, const Knock& next) {
    const double interval = next.at - last.at;
    const float alike = next.height / last.height;
    const auto is_pace = [](double pace) { return pace >= nearest && pace <= farthest; };
    if (last.before < 0) return is_pace(interval) ? interval : 0;
    if (alike < 0.25F || alike > 4) return 0;
    const auto is_even = [&](double pace, double least) {
        return is_pace(pace) && pace >= least * last.pace && pace <= last.pace / least;
    };
    if (is_even(interval, 0.75)) return interval;
    return is_even(interval / 2, 0.9) ? interval / 2 : 0;
}

void find_rows(std::vector<Knock>& all) {
    for (std::size_t next = 1; next < all.size(); ++next)
        for (std::size_t last = next; last-- > 0 && all[next].at - all[last].at <= 2 * farthest;) {
            const double pace = pace_to(all[last], all[next]);
            if (pace <= 0 || all[last].row < all[next].row) continue;
            all[next].row = all[last].row + 1;
            all[next].before = static_cast<int>(last);
            all[next].pace = pace;
        }
}

std::size_t before(const std::vector<Knock>& all, std::size_t knock) {
    return static_cast<std::size_t>(all[knock].before);
}

std::size_t first_of(const std::vector<Knock>& all, std::size_t last) {
    while (all[last].before >= 0)
        last = before(all, last);
    return last;
}

/// Whether hardly anything as strong knocks between the knocks of a row: feet are not drums.
bool stands_alone(const std::vector<Knock>& all, std::size_t first, std::size_t last) {
    int between = 0;
    for (std::size_t each = last; each != first; each = before(all, each))
        for (std::size_t other = each - 1; other != before(all, each); --other)
            between += all[other].height > all[each].height / 2 ? 1 : 0;
    return between <= all[last].row / 3;
}

Walk walk_of(const std::vector<Knock>& all, std::size_t first, std::size_t last) {
    double paces = 0, uneven = 0; // sums: of the paces, and of how far each is from the one before
    for (std::size_t each = last; each != first; each = before(all, each)) {
        paces += all[each].pace;
        if (before(all, each) != first)
            uneven += std::abs(std::log(all[each].pace / all[before(all, each)].pace));
    }
    const double intervals = all[last].row - 1;
    const double sure = (1 - std::exp(-(intervals + 1) / 5)) * std::exp(-2 * uneven / intervals);
    return {{static_cast<std::size_t>(all[first].at / an_instant),
             static_cast<std::size_t>(all[last].at / an_instant + 2), static_cast<float>(sure)},
            50 * intervals / paces};
}

bool is_likely(std::span<const float> probability, int instant) {
    const auto tenth = static_cast<std::size_t>(instant / an_instant);
    return tenth < probability.size() && probability[tenth] > 0.5F;
}

/// The end of the longest row among the knocks shortly before one.
std::size_t longest_row(const std::vector<Knock>& all, std::size_t knock) {
    std::size_t longest = knock;
    for (std::size_t each = knock; each-- > 0 && all[knock].at - all[each].at <= 2 * farthest;)
        if (all[each].row > all[longest].row) longest = each;
    return longest;
}

} // namespace

std::vector<Walk> walks(std::span<const float> knocks, std::span<const float> speech,
                        std::span<const float> music, const WalkRules& rules) {
    auto all = knocks_over(knocks, static_cast<float>(std::pow(8, 0.5 - rules.sensitivity)));
    std::erase_if(all,
                  [&](const Knock& one) { return is_likely(speech, one.at) || is_likely(music, one.at); });
    find_rows(all);
    std::vector<Walk> found;
    for (std::size_t end = all.size(); end > 0;) {
        const std::size_t last = longest_row(all, end - 1), first = first_of(all, last);
        const bool is_walk = all[last].row >= rules.least && stands_alone(all, first, last);
        if (is_walk) found.push_back(walk_of(all, first, last));
        end = is_walk ? first : end - 1;
    }
    std::ranges::reverse(found);
    return found;
}

} // namespace decoupage::heard
