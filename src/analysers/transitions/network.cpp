#include "analysers/transitions/network.hpp"

#include "analysers/transitions/network_outputs.hpp"
#include "analysers/transitions/network_shape.hpp"
#include "analysers/transitions/reversed.hpp"
#include "signal/temporal_network.hpp"

#include <array>

namespace decoupage::analysers {

namespace {

constexpr std::uint16_t first_halves[] = {
#include "analysers/transitions/weights.inc"
};
constexpr std::uint16_t second_halves[] = {
#include "analysers/transitions/second_weights.inc"
};

/// Two that learnt from other films each: where one errs, the other seldom does.
const std::array<TemporalNetwork, 2>& networks() {
    static const std::array<TemporalNetwork, 2> trained{TemporalNetwork(network_shape(), first_halves),
                                                        TemporalNetwork(network_shape(), second_halves)};
    return trained;
}

/// What an output says of the film run backwards.
NetworkOutput when_reversed(NetworkOutput output) {
    switch (output) {
    case NetworkOutput::fade_out:
        return NetworkOutput::fade_in;
    case NetworkOutput::fade_in:
        return NetworkOutput::fade_out;
    case NetworkOutput::start:
        return NetworkOutput::end;
    case NetworkOutput::end:
        return NetworkOutput::start;
    default:
        return output;
    }
}

/// Does it speak of the place before a frame, and not of the frame?
bool is_of_a_boundary(NetworkOutput output) {
    return output == NetworkOutput::cut || output == NetworkOutput::start || output == NetworkOutput::end;
}

/// What those asked say of the film run this way, in the mean.
std::vector<std::vector<float>> one_way(const TransitionCurves& curves, AskedNetworks asked) {
    const auto frames = static_cast<std::size_t>(curves.frames);
    const auto sayings = [&](std::size_t number) {
        return networks()[number].sayings(frames, [&](std::size_t first, std::size_t end) {
            return network_inputs(curves, static_cast<Frame>(first), static_cast<Frame>(end));
        });
    };
    auto values = sayings(asked == AskedNetworks::second ? 1 : 0);
    if (asked != AskedNetworks::both) return values;
    const auto others = sayings(1);
    for (std::size_t output = 0; output < network_outputs; ++output)
        for (std::size_t frame = 0; frame < frames; ++frame)
            values[output][frame] = (values[output][frame] + others[output][frame]) / 2;
    return values;
}

} // namespace

std::vector<CurveCard> network_cards() {
    std::vector<CurveCard> cards;
    for (const char* name : network_output_names)
        cards.push_back({name, "log-odds", -12, 12});
    return cards;
}

std::vector<std::vector<float>> network_curves(const TransitionCurves& curves, AskedNetworks asked,
                                               AskedWays ways) {
    auto values = one_way(curves, asked);
    if (ways == AskedWays::forwards) return values;
    const auto turned = one_way(reversed(curves), asked);
    for (std::size_t output = 0; output < network_outputs; ++output) {
        const auto& other =
            turned[static_cast<std::size_t>(when_reversed(static_cast<NetworkOutput>(output)))];
        const std::size_t frames = other.size(),
                          from = is_of_a_boundary(static_cast<NetworkOutput>(output)) ? 1 : 0;
        for (std::size_t frame = from; frame < frames; ++frame)
            values[output][frame] = (values[output][frame] + other[frames - 1 + from - frame]) / 2;
    }
    return values;
}

} // namespace decoupage::analysers
