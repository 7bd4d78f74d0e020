#pragma once
/// Which shots belong to a film's front titles and end credits.

#include "figures/counting.hpp"

#include <vector>

namespace decoupage {

/// For each shot of the film, whether a convention leaves it out as part of the front titles or the end
/// credits.
///
/// Titles are cards that are no intertitles; with `OverAction::left_out`, also pictures over which titles or
/// a list of names stand at the film's beginning, or a list of names at its end ("The End" over the last shot
/// does not take that shot away). The first must begin in the first fifth of the film, and within fifteen
/// minutes; others belong to it while no more than 30 seconds lie between (a twentieth of a short film). All
/// up to the last one is left out, but for a sequence before the first that lasts as long as such a gap; what
/// is shorter, as a company's mark, is part of the titles. At the film's end the same holds backwards. Where
/// letters were not looked for, titles are the cards before the first picture and after the last.
std::vector<bool> left_out_as_titles(const Decoupage& decoupage, const Counting& counting);

} // namespace decoupage
