#include "analysers/cadence/network.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace decoupage::cadence {

namespace {

constexpr std::uint16_t halves[] = {
#include "analysers/cadence/weights.inc"
};

const TemporalNetwork& built_in() {
    static const TemporalNetwork trained(cadence_network_shape(), halves);
    return trained;
}

using Curve = std::span<const float>;

constexpr std::size_t inputs = 9;
constexpr Frame around =
    6; // frames before and after, of which the second greatest change tells how much moves

/// The value of a frame; `unsaid` where the curve says nothing, or the film has no such frame.
float said(Curve curve, Frame frame, float unsaid) {
    if (frame < 0 || frame >= std::ssize(curve)) return unsaid;
    const float value = curve[static_cast<std::size_t>(frame)];
    return std::isnan(value) ? unsaid : value;
}

/// How much changes around a frame: one frame may be a flash, or a cut.
float level_around(Curve change, Frame frame) {
    float most = 0, second = 0;
    for (Frame near = frame - around; near <= frame + around; ++near) {
        const float value = said(change, near, 0);
        second = std::max(second, std::min(most, value));
        most = std::max(most, value);
    }
    return second;
}

float beside(float value, float level) {
    constexpr float noise = 0.1f; // of a coder: levels
    return std::clamp(0.5f * std::log2((value + noise) / (level + noise)), -3.0f, 1.5f);
}

void show(const CadenceCurves& curves, Frame frame, std::span<float> row) {
    const float level = level_around(curves.change, frame);
    // The curves of mixtures stand one frame late.
    const float left = said(curves.unmixed, frame + 1, -1);
    row[0] = beside(said(curves.change, frame, level), level);
    row[1] = beside(said(curves.two, frame, level), level);
    row[2] = beside(said(curves.whole, frame, level), level);
    row[3] = std::log2(level + 0.1f) / 3.5f;
    row[4] = left < 0 ? 0 : std::log2(left + 0.02f) / 3;
    row[5] = left < 0 ? 1 : 0;
    row[6] = said(curves.part, frame + 1, 0.5f) - 0.5f;
    row[7] = std::log2(said(curves.combed, frame, 0) + 1) / 5;
    row[8] = frame < 1 ? 1 : 0;
}

} // namespace

CadenceCurves CadenceCurves::of(const Evidence& evidence) {
    return {evidence.curve("cadence_change"), evidence.curve("cadence_whole"),
            evidence.curve("cadence_two"),    evidence.curve("cadence_unmixed"),
            evidence.curve("cadence_part"),   evidence.curve("cadence_combed")};
}

Frame CadenceCurves::frames() const {
    return std::min({std::ssize(change), std::ssize(whole), std::ssize(two), std::ssize(unmixed),
                     std::ssize(part), std::ssize(combed)});
}

NetworkShape cadence_network_shape() {
    return {inputs, 24, {1, 2, 4, 2, 1}, sayings};
}

Sequence cadence_inputs(const CadenceCurves& curves, Frame first, Frame end) {
    Sequence shown(static_cast<std::size_t>(end - first), inputs);
    for (Frame frame = first; frame < end; ++frame)
        show(curves, frame, shown.at(static_cast<std::size_t>(frame - first)));
    return shown;
}

std::vector<std::vector<float>> sayings_of(const TemporalNetwork& network, const CadenceCurves& curves) {
    return network.sayings(
        static_cast<std::size_t>(curves.frames()), [&](std::size_t first, std::size_t end) {
            return cadence_inputs(curves, static_cast<Frame>(first), static_cast<Frame>(end));
        });
}

std::vector<std::vector<float>> sayings_of(const CadenceCurves& curves) {
    return sayings_of(built_in(), curves);
}

} // namespace decoupage::cadence
