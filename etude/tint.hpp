#pragma once
/// Colour for the second étude: each place has one for its shadows and one for its lights.

#include "etude/etude.hpp"
#include "etude/print.hpp"
#include "etude/timeline.hpp"

namespace decoupage::etude {

/// Fills the colour planes from the luma; grey where the format has no colour. Through a transition the
/// colours of both places mix.
void tint(EtudeFrame& frame, const Format& format, Place place, Place next, float share);

} // namespace decoupage::etude
