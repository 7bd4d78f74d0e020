#pragma once
/// How one stretch passes into the next.

#include "compose/chance.hpp"
#include "compose/picture.hpp"
#include "time/clock.hpp"

#include <string_view>

namespace decoupage::compose {

/// What a transition is called in the truth.
enum class JoinKind { cut, dissolve, fade_out, fade_in, wipe, iris, other };

/// What it looks like.
enum class JoinShape {
    none,
    straight,
    slide,
    push,
    clock,
    circle_opens,
    circle_closes,
    zoom,
    whip,
    composite
};

/// How a mixture runs from one picture to the other.
enum class Ramp { linear, eased, s_curve, slow_start, slow_end, in_light };

struct Join {
    JoinKind kind = JoinKind::cut;
    JoinShape shape = JoinShape::none;
    Ramp ramp = Ramp::linear;
    FrameSpan span; ///< frames in which both stretches are shown; for a cut empty, at the first new frame
    std::uint64_t key = 0;
    bool sure = true; ///< false where both pictures are so alike that nobody could see it

    /// The frames in which the mixture can be seen: at least one hundredth of either picture.
    FrameSpan seen() const;
};

std::string_view name_of(JoinKind kind);
std::string_view name_of(JoinShape shape);
std::string_view name_of(Ramp ramp);

/// Mixes `to` into `from` as the join has it at that frame of its span.
void mix(Picture& from, const Picture& to, const Join& join, Frame frame);

/// The camera's part in a join: whips and zooms.
void move(Framing& leaving, Framing& coming, const Join& join, Frame frame, int width);

} // namespace decoupage::compose
