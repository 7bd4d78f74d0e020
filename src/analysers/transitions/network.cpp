#include "analysers/transitions/network.hpp"

#include "analysers/transitions/network_shape.hpp"
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

} // namespace

std::vector<CurveCard> network_cards() {
    std::vector<CurveCard> cards;
    for (const char* name : network_output_names)
        cards.push_back({name, "log-odds", -12, 12});
    return cards;
}

std::vector<std::vector<float>> network_curves(const TransitionCurves& curves) {
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

} // namespace decoupage::analysers
