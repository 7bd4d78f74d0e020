#pragma once
/// Common pieces to the frame. Inside library/ only.

#include "library/align.hpp"
#include "library/align_pieces.hpp"

namespace decoupage {

/// How fast the other print runs, and the stretches that both have, in order.
struct FinePieces {
    double speed = 1;
    std::vector<AlignedStretch> stretches;
};

/// From pieces on a grid of `a_second` values a second, found at a speed. The speed is corrected by how the
/// pieces drift; each piece's offset and ends are found among the curves of single frames.
FinePieces fine_pieces(const Decoupage& one, const Decoupage& other, std::span<const AlignPiece> pieces,
                       double a_second, double speed);

} // namespace decoupage
