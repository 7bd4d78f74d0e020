#include "analysers/transitions/network_curves.hpp"

#include <algorithm>

namespace decoupage::analysers {

namespace {

constexpr float out_of_the_question = -12;

} // namespace

NetworkCurves::NetworkCurves(const Evidence& evidence) {
    for (std::size_t output = 0; output < network_outputs; ++output) {
        const auto curve = evidence.curve(network_output_names[output]);
        curves_[output].assign(curve.begin(), curve.end());
    }
    add_up();
}

NetworkCurves::NetworkCurves(std::vector<std::vector<float>> curves) {
    std::move(curves.begin(), curves.end(), curves_.begin());
    add_up();
}

void NetworkCurves::add_up() {
    for (std::size_t output = 0; output < network_outputs; ++output) {
        double sum = 0;
        sums_[output].push_back(0);
        for (const float value : curves_[output])
            sums_[output].push_back(sum += std::clamp(value, -8.0f, 8.0f));
    }
}

float NetworkCurves::at(NetworkOutput output, Frame frame) const {
    return frame < 0 || frame >= frames()
               ? out_of_the_question
               : curves_[static_cast<std::size_t>(output)][static_cast<std::size_t>(frame)];
}

float NetworkCurves::near(NetworkOutput output, Frame frame, Frame reach) const {
    float most = out_of_the_question;
    for (Frame offset = -reach; offset <= reach; ++offset)
        most = std::max(most, at(output, frame + offset));
    return most;
}

float NetworkCurves::mean(NetworkOutput output, FrameSpan span) const {
    const Frame first = std::clamp<Frame>(span.first, 0, frames()),
                end = std::clamp<Frame>(span.end, first, frames());
    const auto& sums = sums_[static_cast<std::size_t>(output)];
    const double sum = sums[static_cast<std::size_t>(end)] - sums[static_cast<std::size_t>(first)];
    return end > first ? static_cast<float>(sum / static_cast<double>(end - first)) : out_of_the_question;
}

} // namespace decoupage::analysers
