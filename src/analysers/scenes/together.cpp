#include "analysers/scenes/together.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::scenes {

namespace {

/// What is usual: of all pairs of shots that are so near.
struct Usual {
    float mean = 0.5F, spread = 0.2F;
};

Usual usual_of(const Likenesses& alike, std::size_t reach) {
    double sum = 0, squares = 0;
    std::size_t pairs = 0;
    for (std::size_t one = 0; one < alike.shots(); ++one)
        for (std::size_t other = one + 1; other < std::min(alike.shots(), one + reach + 1);
             ++other, ++pairs) {
            const double value = alike.of(one, other);
            sum += value;
            squares += value * value;
        }
    if (pairs == 0) return {};
    const double mean = sum / static_cast<double>(pairs);
    const double spread = std::sqrt(std::max(0.0, squares / static_cast<double>(pairs) - mean * mean));
    return {static_cast<float>(mean), static_cast<float>(std::max(0.05, spread))};
}

} // namespace

Together::Together(const Likenesses& alike) : sums_(alike.shots()) {
    static_assert(reach <= Likenesses::apart);
    constexpr float most = 1.5F; // one pair says no more than that
    const Usual usual = usual_of(alike, reach);
    for (std::size_t shot = 0; shot < sums_.size(); ++shot)
        for (std::size_t before = 1; before <= std::min(reach, shot); ++before) {
            const float more = (alike.of(shot - before, shot) - usual.mean) / usual.spread;
            sums_[shot][before] = sums_[shot][before - 1] + std::clamp(more, -most, most);
        }
}

void Together::Scene::add_shot() {
    const std::size_t before = std::min(reach, end_ - first_);
    sum_ += film_.sums_[end_][before];
    pairs_ += before;
    ++end_;
}

float Together::Scene::gain() const {
    constexpr float weight = 0.7F; // chosen on drawn and composed films, as `more` and `single` are
    if (pairs_ == 0) return 0;
    return weight * static_cast<float>(end_ - first_ - 1) * sum_ / static_cast<float>(pairs_);
}

} // namespace decoupage::scenes
