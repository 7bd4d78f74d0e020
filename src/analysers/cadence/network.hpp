#pragma once
/// The network of `cadence`: what it says of every frame, from the meter's curves around it. Its weights were
/// trained by tools/train on prints of known rhythm; how, and on what: docs/methods/cadence.md.

#include "film/analyser.hpp"
#include "signal/temporal_network.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace decoupage::cadence {

/// The meter's curves, by frame (see cadence_curves).
struct CadenceCurves {
    std::span<const float> change, whole, two, unmixed, part, combed;

    static CadenceCurves of(const Evidence& evidence);
    /// None, where one of the curves is missing.
    Frame frames() const;
};

/// What it says of each frame. Log-odds, each by itself.
enum class Saying : std::size_t {
    repeated, ///< it shows the picture before it again
    halved,   ///< it goes hardly more than half as far as others
    mixed,    ///< it is (nearly) a mixture of its neighbours, and was not made so by a coder
};
inline constexpr std::size_t sayings = 3;
inline constexpr std::array<std::string_view, sayings> saying_names{"cadence_repeated", "cadence_halved",
                                                                    "cadence_mixed"};

/// Its shape. Changing it, or what it is shown, asks for training it again (tools/train).
NetworkShape cadence_network_shape();

/// What it is shown: a row for each frame from `first` to `end`.
Sequence cadence_inputs(const CadenceCurves& curves, Frame first, Frame end);

/// What a network with other weights would say of every frame, in the order of Saying.
std::vector<std::vector<float>> sayings_of(const TemporalNetwork& network, const CadenceCurves& curves);

/// What the network that is built in says.
std::vector<std::vector<float>> sayings_of(const CadenceCurves& curves);

} // namespace decoupage::cadence
