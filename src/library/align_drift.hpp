#pragma once
/// By how little a piece lies elsewhere than was thought, and what that says of the speed. Inside library/
/// only.

#include "library/align_pieces.hpp"

namespace decoupage {

/// Values by which the other lies further on than a piece says, with parts of a value, and how alike they are
/// there.
struct AlignDrift {
    double off = 0;
    double likeness = 0;
};

/// Nothing where the piece is plain.
std::optional<AlignDrift> best_offset(const AlignLikeness& likeness, const AlignPiece& piece);

/// How many values more the other goes on for each of the one, by where parts of the pieces lie.
double drift_of(const AlignLikeness& likeness, std::span<const AlignPiece> pieces);

/// How alike the pieces are as wholes, each where it is most alike: highest at the right speed.
double likeness_of(const AlignLikeness& likeness, std::span<const AlignPiece> pieces);

} // namespace decoupage
