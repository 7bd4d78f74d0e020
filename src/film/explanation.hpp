#pragma once
/// Why a transition was found at a place, or was not: the evidence around it, and what speaks for and
/// against.

#include "film/track.hpp"

#include <array>
#include <optional>
#include <vector>

namespace decoupage {

/// One thing that speaks for a transition or against it.
struct Reason {
    enum class What {
        change,      ///< how alike the picture is to the one before
        coming_back, ///< whether the old picture is seen again soon after
        movement,    ///< the share of the change that movement explains
        unrest,      ///< whether the frames beside it change as much
        ground,      ///< it begins or ends in black, white or another plain picture
        climb,       ///< how evenly the part of the later picture climbs
        left_over,   ///< what a mixture of the pictures before and after does not explain
        alike,       ///< whether the pictures before and after differ at all
        network,     ///< what the network says
        neighbour,   ///< a better founded transition beside it leaves it no room
    };
    enum class Side { for_it, against_it };
    What what = What::change;
    Side side = Side::for_it;
    double value = 0; ///< likeness (1 the same), a share, or a probability
    Frame frames = 0; ///< after how many the old picture comes back
};

/// What was measured at a frame.
struct Testimony {
    Frame frame = 0;
    float likeness = 1;  ///< to the frame before; 1 is the same picture in any light
    float returning = 1; ///< the greatest likeness of a frame up to 11 before and one up to 11 from it on
    std::optional<float> part; ///< of the later picture, in a mixture of two; nothing where those are alike
    float explained = 1;       ///< share of the picture that movement explains
    float level = 0;           ///< mean brightness, 0 to 255
    std::array<float, 6> network{}; ///< probabilities: cut, dissolve, fade_out, fade_in, wipe, other
};

/// The kinds of `Testimony::network`, as labels.
inline constexpr std::array<const char*, 6> network_kinds{"cut",     "dissolve", "fade_out",
                                                          "fade_in", "wipe",     "other"};

struct Explanation {
    /// The transition that was found at the place; where none was, the one that would be the likeliest.
    Segment transition;
    bool found = false;
    double log_odds = 0; ///< for it, everything weighed, at the sensitivity in force; 0 is even
    double sensitivity = 0.5;
    /// Below it, this transition would not be found; 1 or more where none would do.
    double least_sensitivity = 0;
    int reach = 4; ///< the mixtures of `Testimony::part` are of the pictures so many frames before and after
    std::vector<Reason> reasons; ///< those for it first; of either side the weightiest first
    std::vector<Testimony> frames;
};

} // namespace decoupage
