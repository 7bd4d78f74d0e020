#include "analysers/heard/meter.hpp"

#include "analysers/heard/features.hpp"

#include <algorithm>

namespace decoupage::heard {

std::vector<CurveCard> heard_curves() {
    std::vector<CurveCard> cards;
    for (const FeatureName& feature : feature_names())
        cards.push_back({"heard_" + std::string(feature.name), std::string(feature.unit), feature.least,
                         feature.most, a_second});
    for (std::size_t band = 1; band <= bands; ++band)
        cards.push_back({"heard_band_" + std::to_string(band), "octaves of power", -12, 0, a_second});
    cards.push_back({"heard_knocks", "octaves of power", 0, 8, knocks_a_second});
    return cards;
}

void HeardMeter::measure(const SoundRun& run, std::span<const std::span<float>> curves) const {
    const Instants instants = instants_of(run.mono);
    const std::vector<Tenth> tenths = tenths_of(instants);
    for (std::size_t t = 0; t < tenths.size(); ++t) {
        for (std::size_t f = 0; f < features; ++f)
            curves[f][t] = tenths[t].feature[f];
        for (std::size_t b = 0; b < bands; ++b)
            curves[features + b][t] = tenths[t].band[b];
    }
    std::ranges::copy(knocks_of(instants), curves[features + bands].begin());
}

} // namespace decoupage::heard
