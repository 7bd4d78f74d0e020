#pragma once
/// Breakdowns by chance, for what must hold of every one.

#include "film/decoupage.hpp"
#include "support/chance.hpp"

namespace decoupage::support {

/// How the frames of a film stand in time.
enum class Pace {
    even,     ///< at the film's rate
    variable, ///< at any distance, sometimes none
};

/// The usual rates, those of 1000/1001 among them.
extern const std::vector<Rate> usual_rates;

/// Transitions of every kind between shots of every length, black, scenes, names that overlap, tracks with
/// and without overlaps, annotations on tiers of every kind, words with marks that formats use for themselves.
Decoupage made_by_chance(Chance& chance, Rate rate, Pace pace);

/// In order, whatever their order was among those of one beginning.
std::vector<Segment> sorted(std::vector<Segment> segments);

} // namespace decoupage::support
