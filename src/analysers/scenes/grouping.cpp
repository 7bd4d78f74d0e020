#include "analysers/scenes/grouping.hpp"

#include <cmath>
#include <limits>

namespace decoupage::scenes {

std::vector<bool> best_grouping(std::span<const float> log_odds, float one_shot, const Together& together) {
    const std::size_t shots = log_odds.size() + 1;
    // Of the shots before each place: the best sum, and where their last scene began.
    std::vector<float> best(shots + 1, -std::numeric_limits<float>::infinity());
    std::vector<std::size_t> begun(shots + 1);
    best[0] = 0;
    for (std::size_t first = 0; first < shots; ++first) {
        const float before = best[first] + (first > 0 ? log_odds[first - 1] : 0);
        Together::Scene scene(together, first);
        for (std::size_t end = first + 1; end <= shots; ++end) {
            if (end > first + 1) scene.add_shot();
            const float sum = before + (end > first + 1 ? scene.gain() : -one_shot);
            if (sum <= best[end]) continue;
            best[end] = sum;
            begun[end] = first;
        }
    }
    std::vector<bool> begins(log_odds.size());
    for (std::size_t first = begun[shots]; first > 0; first = begun[first])
        begins[first - 1] = true;
    return begins;
}

void suit_to_film(std::span<float> log_odds) {
    constexpr float usual = 0.2F; // share of beginnings among the joins that the weights were fitted to
    constexpr float weight = 12;
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
