#include "signal/gated_loudness.hpp"

#include "signal/loudness.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr float silent = -70, digital_silence = -90; // LUFS

double power_of(float level) {
    return std::pow(10.0, level / 10.0);
}

float level_of(double power) {
    return power > 0 ? std::max(lowest_level, static_cast<float>(10 * std::log10(power))) : lowest_level;
}

/// Those above silence, and then above `relative` LU below the mean of these.
std::vector<float> gated(std::vector<float> levels, float relative) {
    std::erase_if(levels, [](float level) { return level < silent; });
    const float gate = mean_loudness(levels) - relative;
    std::erase_if(levels, [gate](float level) { return level < gate; });
    return levels;
}

} // namespace

std::vector<float> sliding_loudness(std::span<const float> tenths_of_a_second, int tenths) {
    std::vector<double> powers(tenths_of_a_second.size());
    std::ranges::transform(tenths_of_a_second, powers.begin(), power_of);
    std::vector<float> levels;
    const auto width = static_cast<std::size_t>(tenths);
    for (std::size_t end = width; end <= powers.size(); ++end) {
        double power = 0; // summed anew each time: nothing is left of what was loud before
        for (std::size_t i = end - width; i < end; ++i)
            power += powers[i];
        levels.push_back(level_of(power / static_cast<double>(width)));
    }
    return levels;
}

float mean_loudness(std::span<const float> tenths_of_a_second) {
    double power = 0;
    for (const float level : tenths_of_a_second)
        power += power_of(level);
    return tenths_of_a_second.empty() ? lowest_level
                                      : level_of(power / static_cast<double>(tenths_of_a_second.size()));
}

float noise_floor(std::span<const float> tenths_of_a_second) {
    std::vector<float> heard;
    std::ranges::copy_if(tenths_of_a_second, std::back_inserter(heard),
                         [](float level) { return level > digital_silence; });
    if (heard.empty()) return lowest_level;
    const auto place = heard.begin() + std::ssize(heard) / 20;
    std::ranges::nth_element(heard, place);
    return *place;
}

float integrated_loudness(std::span<const float> tenths_of_a_second) {
    return mean_loudness(gated(sliding_loudness(tenths_of_a_second, 4), 10));
}

float loudness_range(std::span<const float> tenths_of_a_second) {
    std::vector<float> levels = gated(sliding_loudness(tenths_of_a_second, 30), 20);
    if (levels.empty()) return 0;
    std::ranges::sort(levels);
    const auto place = [&](double share) {
        return levels[static_cast<std::size_t>(std::lround(share * static_cast<double>(levels.size() - 1)))];
    };
    return place(0.95) - place(0.10);
}

} // namespace decoupage
