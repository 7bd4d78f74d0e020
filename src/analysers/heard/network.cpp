#include "analysers/heard/network.hpp"

#include "signal/half.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

namespace decoupage::heard {

namespace {

constexpr std::uint16_t weight_halves[] = {
#include "analysers/heard/weights.inc"
};

const TemporalNetwork& built_in() {
    static const TemporalNetwork trained(heard_network_shape(), weight_halves);
    return trained;
}

/// The same without its last layer: each channel is passed on as it is.
TemporalNetwork without_last() {
    NetworkShape shape = heard_network_shape();
    std::vector<float> weights(std::size(weight_halves));
    from_half(weight_halves, weights);
    weights.resize(NetworkPlaces(shape).last);
    shape.outputs = shape.channels;
    weights.resize(shape.weights());
    for (std::size_t channel = 0; channel < shape.channels; ++channel)
        weights[NetworkPlaces(shape).last + channel * shape.outputs + channel] = 1;
    return {shape, std::move(weights)};
}

/// From -1 to 1 for values between the extents that the card names.
float scaled(float value, float least, float most) {
    const float middle = (least + most) / 2, half = (most - least) / 2;
    return std::isnan(value) ? 0 : std::clamp((value - middle) / half, -2.0F, 2.0F);
}

constexpr float silent = silence + 14; // under that nothing is heard: some 96 dB under full scale
constexpr float unheard = -12;         // log-odds
constexpr std::size_t inputs = features + bands;

void show(const HeardCurves& curves, std::size_t tenth, float loud, std::span<float> row) {
    for (std::size_t f = 0; f < features; ++f)
        row[f] = scaled(curves.feature[f][tenth], feature_names()[f].least, feature_names()[f].most);
    // Not how loud, but how much less loud than the film can be; not how high a voice, but whether there is
    // one.
    row[static_cast<std::size_t>(Feature::level)] = scaled(curves.at(Feature::level, tenth) - loud, -20, 0);
    const float pitch = curves.at(Feature::pitch, tenth);
    row[static_cast<std::size_t>(Feature::pitch)] = pitch > 0 ? 1.0F : 0.0F;
    for (std::size_t b = 0; b < bands; ++b)
        row[features + b] = scaled(curves.band[b][tenth], -12, 0);
}

/// No partial lies level, and none on a scale: steps and hammers are as even as music, and were seldom learnt
/// from. Of composed sound of the split train 2 % of this is music, and 1 % of music is this.
bool is_toneless(const HeardCurves& curves, std::size_t tenth) {
    return curves.at(Feature::lines_long, tenth) < 0.2F && curves.at(Feature::tuning, tenth) < 0.12F;
}
constexpr float toneless_music = 0.02F;

} // namespace

HeardCurves HeardCurves::of(const Evidence& evidence) {
    HeardCurves curves;
    for (std::size_t f = 0; f < features; ++f)
        curves.feature[f] = evidence.curve("heard_" + std::string(feature_names()[f].name));
    for (std::size_t b = 0; b < bands; ++b)
        curves.band[b] = evidence.curve("heard_band_" + std::to_string(b + 1));
    curves.knocks = evidence.curve("heard_knocks");
    return curves;
}

std::size_t HeardCurves::tenths() const {
    const std::size_t count = feature[0].size();
    const auto whole = [&](std::span<const float> curve) { return curve.size() == count; };
    return std::ranges::all_of(feature, whole) && std::ranges::all_of(band, whole) &&
                   knocks.size() == 5 * count
               ? count
               : 0;
}

NetworkShape heard_network_shape() {
    return {inputs, 48, {1, 2, 4, 8}, kinds};
}

float loud_level(const HeardCurves& curves) {
    const auto of_all = curves.feature[static_cast<std::size_t>(Feature::level)];
    std::vector<float> levels;
    std::ranges::copy_if(of_all, std::back_inserter(levels), [](float level) { return level > silent; });
    if (levels.empty()) return 0;
    const auto loud = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() * 9 / 10);
    std::ranges::nth_element(levels, loud);
    return *loud;
}

Sequence heard_inputs(const HeardCurves& curves, float loud, std::size_t first, std::size_t end) {
    Sequence shown(end - first, inputs);
    for (std::size_t tenth = first; tenth < end; ++tenth)
        show(curves, tenth, loud, shown.at(tenth - first));
    return shown;
}

std::vector<std::vector<float>> heard_odds(const TemporalNetwork& network, const HeardCurves& curves) {
    const float loud = loud_level(curves);
    auto odds = network.sayings(curves.tenths(), [&](std::size_t first, std::size_t end) {
        return heard_inputs(curves, loud, first, end);
    });
    for (std::size_t tenth = 0; tenth < curves.tenths(); ++tenth)
        if (!(curves.at(Feature::level, tenth) > silent))
            for (auto& of_kind : odds)
                of_kind[tenth] = unheard;
    return odds;
}

std::vector<std::vector<float>> heard_within(const HeardCurves& curves) {
    static const TemporalNetwork within = without_last();
    const float loud = loud_level(curves);
    return within.sayings(curves.tenths(), [&](std::size_t first, std::size_t end) {
        return heard_inputs(curves, loud, first, end);
    });
}

std::vector<std::vector<float>> heard_probabilities(const HeardCurves& curves) {
    auto said = heard_odds(built_in(), curves);
    for (auto& of_kind : said)
        for (float& value : of_kind)
            value = 1 / (1 + std::exp(-value));
    for (std::size_t tenth = 0; tenth < curves.tenths(); ++tenth)
        if (is_toneless(curves, tenth)) said[1][tenth] = std::min(said[1][tenth], toneless_music);
    return said;
}

} // namespace decoupage::heard
