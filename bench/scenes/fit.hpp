#pragma once
/// The weights by which `scenes` judges a join, fitted to films whose scenes are known.

#include "bench/scenes/observed.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// Logistic regression by Newton's method, pulled a little towards 0; each film counts alike but for its
/// weight. What lies beside an unsure beginning is left out. Gives the text of weights.inc.
std::string fitted_weights(const std::vector<ObservedFilm>& drawn, const std::vector<ObservedFilm>& real);

} // namespace decoupage::bench
