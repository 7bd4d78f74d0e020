#pragma once
/// Stretches that two prints have in common, one after the other in both. Inside library/ only.

#include "library/align_seeds.hpp"

namespace decoupage {

/// A stretch of one print, in values of its signal, that is the other's `offset` values further on.
struct AlignPiece {
    std::size_t first = 0, end = 0;
    std::ptrdiff_t offset = 0;
    double score = 0; ///< the likeness of its windows, summed

    std::size_t other_first() const { return first + static_cast<std::size_t>(offset); }
    std::size_t other_end() const { return end + static_cast<std::size_t>(offset); }
    std::size_t length() const { return end - first; }
};

/// How far a seed can be followed to both sides, inside the reach; nothing where that is too short to be
/// believed.
std::optional<AlignPiece> grown(const AlignLikeness& likeness, const AlignSeed& seed,
                                const AlignReach& reach);

/// Those of the pieces that can follow each other in both prints with the highest score together.
std::vector<AlignPiece> best_chain(std::vector<AlignPiece> pieces);

/// All that both signals have in common, in order: found by seeds, and again in what is left between.
std::vector<AlignPiece> common_pieces(const AlignLikeness& likeness);

} // namespace decoupage
