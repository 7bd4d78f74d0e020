#include "analysers/scenes/grouping.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::scenes {

std::vector<bool> best_grouping(std::span<const float> log_odds, float one_shot) {
    // After each join: the best sum if it is no beginning (0), or one (1), and what the join before was then.
    std::array<float, 2> best{0, 0};
    bool at_start = true;
    std::vector<std::array<bool, 2>> came_from;
    for (const float odds : log_odds) {
        // Before the first join a scene has just begun, as after a join that is a beginning.
        const float from_open = at_start ? -1e30F : best[0];
        const float from_new = best[1];
        const float opens = std::max(from_open, from_new - one_shot) + odds;
        came_from.push_back({from_new > from_open, from_new - one_shot > from_open});
        best = {std::max(from_open, from_new), opens};
        at_start = false;
    }
    std::vector<bool> begins(log_odds.size());
    bool now = best[1] - one_shot > best[0];
    for (std::size_t i = log_odds.size(); i-- > 0;) {
        begins[i] = now;
        now = came_from[i][now ? 1 : 0];
    }
    return begins;
}

void suit_to_film(std::span<float> log_odds) {
    constexpr float usual = 0.2F; // share of beginnings among the joins that the weights were fitted to
    constexpr float weight = 6;
    const auto logit = [](float share) { return std::log(share / (1 - share)); };
    float moved = 0;
    for (int round = 0; round < 30; ++round) {
        float sum = weight * usual;
        for (const float odds : log_odds)
            sum += 1 / (1 + std::exp(-odds - moved));
        moved = logit(sum / (weight + static_cast<float>(log_odds.size()))) - logit(usual);
    }
    for (float& odds : log_odds)
        odds += moved;
}

} // namespace decoupage::scenes
