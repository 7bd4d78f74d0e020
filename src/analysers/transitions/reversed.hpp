#pragma once
/// A film run backwards is a film: what is known of it is known twice.

#include "analysers/transitions/curves.hpp"

namespace decoupage::analysers {

/// The curves of the same film run backwards. Where they would compare a frame with one before the film's
/// first, they say what an undisturbed shot would show.
TransitionCurves reversed(const TransitionCurves& curves);

} // namespace decoupage::analysers
