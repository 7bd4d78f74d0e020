#pragma once
/// The network of `freeze_frames`: what it says of every frame, from the meter's curves around it. Its
/// weights were trained by tools/train on staged films; how, and on what: docs/methods/freeze_frames.md.

#include "analysers/freeze_frames/curves.hpp"
#include "signal/temporal_network.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace decoupage::freeze_frames {

/// What it says of each frame. Log-odds, each by itself.
enum class Saying : std::size_t {
    rest,  ///< the picture rests: it is held, or still
    first, ///< the first frame of one that is held, in which motion stops
    last,  ///< the last of them
};
inline constexpr std::size_t sayings = 3;
inline constexpr std::array<std::string_view, sayings> saying_names{"stop_rest", "stop_first", "stop_last"};

/// Its shape. Changing it, or what it is shown, asks for training it again (tools/train).
NetworkShape stop_network_shape();

/// What it is shown: a row for each frame from `first` to `end`.
Sequence stop_inputs(const StopCurves& curves, Frame first, Frame end);

/// What a network with other weights would say of every frame, in the order of Saying.
std::vector<std::vector<float>> sayings_of(const TemporalNetwork& network, const StopCurves& curves);

/// What the network that is built in says.
std::vector<std::vector<float>> sayings_of(const StopCurves& curves);

} // namespace decoupage::freeze_frames
