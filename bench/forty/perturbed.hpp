#pragma once
/// A breakdown with one thing about it changed, to see which verdicts turn.

#include "film/decoupage.hpp"
#include "study/checking.hpp"

#include <functional>
#include <string>
#include <vector>

namespace decoupage::bench {

struct Perturbation {
    std::string what; ///< "the cut into the ride is taken away"
    std::function<void(Decoupage& film, CheckOrder& order)> change;
    std::vector<std::string> turns; ///< ids of the claims that rest on it, and no others
};

/// Those of the étude.
std::vector<Perturbation> perturbations();

} // namespace decoupage::bench
