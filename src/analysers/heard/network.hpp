#pragma once
/// The network of `heard`: how likely speech, music and other sounds are in each tenth of a second, from the
/// meter's curves three seconds around it. Its weights were trained by tools/train on composed sound; how,
/// and on what: docs/methods/heard.md.

#include "analysers/heard/features.hpp"
#include "film/analyser.hpp"
#include "signal/temporal_network.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace decoupage::heard {

/// The meter's curves, by tenth of a second (see heard_curves).
struct HeardCurves {
    std::array<std::span<const float>, features> feature;
    std::array<std::span<const float>, bands> band;
    std::span<const float> knocks; ///< fifty a second

    static HeardCurves of(const Evidence& evidence);
    /// None, where a curve is missing or too short.
    std::size_t tenths() const;
    float at(Feature one, std::size_t tenth) const { return feature[static_cast<std::size_t>(one)][tenth]; }
};

enum class Kind : std::size_t { speech, music, sounds };
inline constexpr std::size_t kinds = 3;
inline constexpr std::array<std::string_view, kinds> kind_names{"speech", "music", "sounds"};
/// The derived curves: probabilities, each by itself.
inline constexpr std::array<std::string_view, kinds> heard_names{"speech_heard", "music_heard",
                                                                 "sounds_heard"};

/// Its shape. Changing it, or what it is shown, asks for training it again (tools/train).
NetworkShape heard_network_shape();

/// The level that the film reaches in its loud moments: what is far beneath it is hardly heard.
float loud_level(const HeardCurves& curves);

/// What it is shown: a row for each tenth of a second from `first` to `end`.
Sequence heard_inputs(const HeardCurves& curves, float loud, std::size_t first, std::size_t end);

/// Log-odds by a network with other weights, in the order of Kind.
std::vector<std::vector<float>> heard_odds(const TemporalNetwork& network, const HeardCurves& curves);

/// What the built-in network's last layer but one shows, channel by channel.
std::vector<std::vector<float>> heard_within(const HeardCurves& curves);

/// Probabilities by the network that is built in; where nothing has a tone, music has next to none.
std::vector<std::vector<float>> heard_probabilities(const HeardCurves& curves);

} // namespace decoupage::heard
