#include "analysers/sound_edges/beats.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace decoupage::analysers::edges {

namespace {

constexpr double a_second = 50;
constexpr std::int64_t reach = 3;    ///< values: 60 ms
constexpr std::int64_t around = 250; ///< values: five seconds to either side
constexpr float least_attack = 0.25F;

float greatest_at(std::span<const float> attacks, std::int64_t at) {
    const auto first = std::clamp<std::int64_t>(at - reach, 0, std::ssize(attacks));
    const auto end = std::clamp<std::int64_t>(at + reach + 1, first, std::ssize(attacks));
    float most = 0;
    for (std::int64_t i = first; i < end; ++i)
        most = std::max(most, attacks[static_cast<std::size_t>(i)]);
    return most;
}

} // namespace

std::vector<CutAndAttack> attacks_at(std::span<const double> cuts, std::span<const float> attacks,
                                     double share) {
    std::vector<CutAndAttack> found;
    for (const double cut : cuts) {
        const auto at = static_cast<std::int64_t>(std::lround(cut * a_second));
        const auto first = std::clamp<std::int64_t>(at - around, 0, std::ssize(attacks));
        const auto end = std::clamp<std::int64_t>(at + around, first, std::ssize(attacks));
        std::vector<float> greatest;
        for (std::int64_t moment = first; moment < end; ++moment)
            greatest.push_back(greatest_at(attacks, moment));
        CutAndAttack one;
        if (!greatest.empty()) {
            const float enough =
                std::max(least_attack, static_cast<float>(share) * *std::ranges::max_element(greatest));
            const auto others =
                std::ranges::count_if(greatest, [&](float attack) { return attack >= enough; });
            one.on_attack = greatest_at(attacks, at) >= enough;
            one.by_chance = static_cast<float>(others) / static_cast<float>(greatest.size());
        }
        found.push_back(one);
    }
    return found;
}

} // namespace decoupage::analysers::edges
