#pragma once
/// Tells why the reading of `transitions` found what it found at a place.

#include "film/analyser.hpp"
#include "film/explanation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage::analysers {

/// The curves that an explanation is made from.
std::vector<std::string> explanation_curves();

/// Why there is a transition at `place`, or none, from those curves and from the track that was found, with
/// the sensitivity of that reading. `around` frames to either side are testified to. Nothing where a curve is
/// missing or the place lies outside the film.
std::optional<Explanation> explain(const Evidence& evidence, const Track& found, double sensitivity,
                                   Frame place, Frame around);

} // namespace decoupage::analysers
