#include "train/plain_rule.hpp"

#include "train/transitions_examples.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace decoupage::train {

namespace {

using analysers::NetworkCurves;
using analysers::NetworkOutput;

constexpr std::array<std::pair<NetworkOutput, TransitionKind>, 5> graduals{
    {{NetworkOutput::dissolve, TransitionKind::dissolve},
     {NetworkOutput::fade_out, TransitionKind::fade_out},
     {NetworkOutput::fade_in, TransitionKind::fade_in},
     {NetworkOutput::wipe, TransitionKind::wipe},
     {NetworkOutput::other, TransitionKind::other}}};

/// Is an event at least as likely there as none?
bool is_likely(const NetworkCurves& network, NetworkOutput output, Frame frame) {
    return network.at(output, frame) > std::log(event_weights[static_cast<std::size_t>(output)]);
}

bool is_gradual(const NetworkCurves& network, Frame frame) {
    return std::ranges::any_of(graduals,
                               [&](const auto& kind) { return is_likely(network, kind.first, frame); });
}

TransitionKind likeliest(const NetworkCurves& network, FrameSpan run) {
    return std::ranges::max_element(graduals, {},
                                    [&](const auto& kind) { return network.mean(kind.first, run); })
        ->second;
}

bool is_cut(const NetworkCurves& network, Frame frame) {
    const float here = network.at(NetworkOutput::cut, frame);
    return is_likely(network, NetworkOutput::cut, frame) &&
           here > network.at(NetworkOutput::cut, frame - 1) &&
           here >= network.at(NetworkOutput::cut, frame + 1);
}

} // namespace

Predictions plain_findings(const NetworkCurves& network) {
    Predictions found{network.frames(), {}};
    for (Frame frame = 0; frame < network.frames();) {
        FrameSpan run{frame, frame};
        while (run.end < network.frames() && is_gradual(network, run.end))
            ++run.end;
        if (run.length() > 0)
            found.transitions.push_back({likeliest(network, run), run});
        else if (is_cut(network, frame))
            found.transitions.push_back({TransitionKind::cut, run});
        frame = std::max(run.end, frame + 1);
    }
    return found;
}

} // namespace decoupage::train
