#pragma once
/// What an alignment is worth, where it is known where every frame went.

#include "bench/align/made_print.hpp"
#include "library/align.hpp"

#include <optional>

namespace decoupage::bench {

struct JudgedAlignment {
    int expected = 0;    ///< shots of the film of which the print has more than half
    int found = 0;       ///< of these, those found with both ends within two frames of the film
    int wrong = 0;       ///< shots told to be in the print that are elsewhere, or not in it
    int names_right = 0; ///< names, one for each shot, that were carried over to within two frames
    int names_wrong = 0; ///< to elsewhere
    double seconds = 0;  ///< of processor time, dossiers given
    std::optional<Alignment> alignment; ///< nothing where the two were refused
};

/// A name is given to every shot of the film first.
JudgedAlignment judged(Decoupage film, const Decoupage& print, const PrintRecipe& recipe);

} // namespace decoupage::bench
