#include "figures/loudness.hpp"

#include "signal/gated_loudness.hpp"
#include "signal/loudness.hpp"

#include <algorithm>

namespace decoupage {

namespace {

float highest_of(const std::vector<float>& levels) {
    return levels.empty() ? lowest_level : *std::ranges::max_element(levels);
}

} // namespace

std::vector<std::string> loudness_curves() {
    return {"loudness", "sound_peak"};
}

std::optional<LoudnessFigures> loudness_figures(const Evidence::Curves& curves) {
    const auto tenths = curves.find("loudness"), peaks = curves.find("sound_peak");
    if (tenths == curves.end() || peaks == curves.end() || tenths->second.empty()) return std::nullopt;
    LoudnessFigures figures;
    figures.integrated = integrated_loudness(tenths->second);
    figures.range = loudness_range(tenths->second);
    figures.momentary_most = highest_of(sliding_loudness(tenths->second, 4));
    figures.short_term_most = highest_of(sliding_loudness(tenths->second, 30));
    figures.true_peak = highest_of(peaks->second);
    figures.noise_floor = noise_floor(tenths->second);
    return figures;
}

} // namespace decoupage
