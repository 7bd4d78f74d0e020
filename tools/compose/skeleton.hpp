#pragma once
/// The cutting of a sequence: how many stretches, how long, and how they are joined; not yet of what.

#include "compose/plan.hpp"

namespace decoupage::compose {

/// A stretch that has a length and no take yet.
struct Piece {
    enum class Ground { picture, plain } ground = Ground::picture;
    Frame alone = 0; ///< frames that show nothing else
    Join before;     ///< how it takes over from the piece before; spans are set. The first has none
};

/// Pieces whose frames add up to `frames`.
std::vector<Piece> skeleton(Chance chance, const PlanOrder& order, Frame frames);

} // namespace decoupage::compose
