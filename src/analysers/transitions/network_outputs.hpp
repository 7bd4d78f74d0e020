#pragma once
/// What the network says of each frame. Log-odds, each by itself.

#include <array>
#include <cstddef>

namespace decoupage::analysers {

enum class NetworkOutput : std::size_t {
    cut,      ///< the first frame of a new shot
    dissolve, ///< inside a gradual transition of this kind ...
    fade_out,
    fade_in,
    wipe,
    other,
    start, ///< its first mixed frame
    end,   ///< the first frame after it
};
inline constexpr std::size_t network_outputs = 8;
inline constexpr std::array<const char*, network_outputs> network_output_names{
    "network_cut",  "network_dissolve", "network_fade_out", "network_fade_in",
    "network_wipe", "network_other",    "network_start",    "network_end"};

} // namespace decoupage::analysers
