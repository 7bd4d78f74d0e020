#pragma once
/// Whether lengths of neighbouring shots go together, and over how long a stretch.

#include <span>
#include <vector>

namespace decoupage {

struct Rhythm {
    std::vector<double> autocorrelations; ///< of lengths 1 to 20 shots apart; fewer in a short film
    std::vector<double> partial;          ///< without what nearer shots explain
    double no_more_than_chance = 0;       ///< 1.96 / √n: 95 of 100 of a shuffled film lie below
    /// How the power of slow and quick changes of length is spread: 0 where every length is by itself, 1
    /// where power falls as 1/f (Cutting, DeLong and Nothelfer 2010). NaN for fewer than 64
    /// shots, and for more than 20,000.
    double slope = 0;
};

/// `lengths` in the order of the film, in any unit.
///
/// The slope is that of a straight line of least squares through the logarithm of mean power in each octave
/// from one cycle in the whole film to one in two shots, against the logarithm of the octave's mean
/// frequency, the sign turned. Octaves weigh alike, so the few slow frequencies count as much as the many
/// quick ones. Cutting's team fits a flat part beside it, from windows; ours is simpler and can be checked by
/// hand.
Rhythm rhythm_of(std::span<const double> lengths);

} // namespace decoupage
