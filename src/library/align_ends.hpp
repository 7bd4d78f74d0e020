#pragma once
/// Where a common piece begins and ends. Inside library/ only.

#include "library/align_pieces.hpp"

namespace decoupage {

/// Moves both ends of a piece, by some seconds at most, to where the two prints begin and cease to show one
/// picture.
void find_ends(const AlignSignal& one, const AlignSignal& other, AlignPiece& piece);

} // namespace decoupage
