#include "analysers/transitions/network.hpp"

#include "analysers/transitions/network_outputs.hpp"
#include "analysers/transitions/network_shape.hpp"
#include "analysers/transitions/reversed.hpp"
#include "signal/half.hpp"

#include <algorithm>

namespace decoupage::analysers {

namespace {

constexpr std::uint16_t halves[] = {
#include "analysers/transitions/weights.inc"
};

const TemporalNetwork& network() {
    static const TemporalNetwork trained = [] {
        std::vector<float> weights(std::size(halves));
        from_half(halves, weights);
        return TemporalNetwork(network_shape(), std::move(weights));
    }();
    return trained;
}

constexpr Frame stretch = 4096; // frames at once: long films take no more memory

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

/// What it says of the film run this way.
std::vector<std::vector<float>> one_way(const TransitionCurves& curves) {
    std::vector<std::vector<float>> values(network_outputs,
                                           std::vector<float>(static_cast<std::size_t>(curves.frames)));
    const auto reach = static_cast<Frame>(network().shape().reach());
    for (Frame first = 0; first < curves.frames; first += stretch) {
        const Frame end = std::min(curves.frames, first + stretch);
        const Frame from = std::max<Frame>(0, first - reach), to = std::min(curves.frames, end + reach);
        const Sequence outputs = network().outputs(network_inputs(curves, from, to));
        for (Frame frame = first; frame < end; ++frame)
            for (std::size_t output = 0; output < network_outputs; ++output)
                values[output][static_cast<std::size_t>(frame)] =
                    std::clamp(outputs.at(static_cast<std::size_t>(frame - from))[output], -30.0f, 30.0f);
    }
    return values;
}

} // namespace

std::vector<CurveCard> network_cards() {
    std::vector<CurveCard> cards;
    for (const char* name : network_output_names)
        cards.push_back({name, "log-odds", -12, 12});
    return cards;
}

std::vector<std::vector<float>> network_curves(const TransitionCurves& curves) {
    auto values = one_way(curves);
    const auto turned = one_way(reversed(curves));
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
