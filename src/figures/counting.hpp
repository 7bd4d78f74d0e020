#pragma once
/// What counts as a shot, and where one ends and the next begins: the conventions a scholar must be able to
/// name.

#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// The conventions in force. Black is never counted, whatever they are.
struct Counting {
    enum class Cards {
        counted,  ///< titles and intertitles are shots (Salt)
        left_out, ///< only pictures are
    } cards = Cards::counted;
    /// Where a dissolve, a wipe or another gradual change from one shot to the next is cut in two. A fade
    /// always belongs whole to the shot that fades, and so does any change to or from black.
    enum class Mixed {
        half_way, ///< half-way between its first and its last faint frame (Salt)
        at_first, ///< the old shot ends with the first frame that is mixed
        at_end,   ///< the old shot lasts to the last frame that is mixed
    } mixed = Mixed::half_way;
};

/// A shot with the length it has under a convention.
struct CountedShot {
    std::size_t index = 0; ///< in Decoupage::shots
    FrameSpan span;        ///< with its share of the transitions at its ends
    Time start{0};
    Time length{0};
};

/// The shots that count, in order.
std::vector<CountedShot> counted_shots(const Decoupage& decoupage, const Counting& counting = {});

/// When one shot gives way to the next, cards always among them: half-way through the black where there is
/// some. One fewer than there are shots and cards.
std::vector<Time> changes_of_shot(const Decoupage& decoupage, const Counting& counting = {});

/// The convention in a sentence or two, to stand beside every figure that depends on it.
std::string counting_rule(const Counting& counting);

} // namespace decoupage
