#pragma once
/// Which footage stands in which piece: pairs of one set-up, of one film, of strangers.

#include "compose/skeleton.hpp"

namespace decoupage::compose {

/// A take for every piece, such that a viewer can see each join where that can be had; the joins where it
/// cannot are marked as unsure. `light` is that of the print: in the dark, less is seen.
std::vector<Take> cast(Chance chance, const Material& material, std::vector<Piece>& pieces, double light,
                       double aspect);

/// The shape of a sequence: that of one of its films, or of a drawn one.
double picture_shape(Chance chance, const Material& material);

} // namespace decoupage::compose
