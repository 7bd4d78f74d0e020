#pragma once
/// Claims that somebody might write, made by the grammar on their page.

#include "support/chance.hpp"

#include <string>

namespace decoupage::support {

/// One or some clauses joined; always right.
std::string claim_by_chance(Chance& chance);
std::string clause_by_chance(Chance& chance);
/// Places lie within it so deep at most.
std::string place_by_chance(Chance& chance, int depth = 3);

} // namespace decoupage::support
