#pragma once
/// The names of one print's places, in another print of the film.

#include "library/align.hpp"

namespace decoupage {

/// A name of the one, and where it belongs in the other.
struct CarriedName {
    enum class Fate {
        carried, ///< all of its frames are there
        partly,  ///< more than half of them
        known,   ///< the other has a place of that name
        absent,  ///< its frames are not there, or too few
    };
    Name name;
    Fate fate = Fate::absent;
    FrameSpan there; ///< of the other; empty where it is known or absent
};

std::vector<CarriedName> carried_names(const Alignment& alignment, const Decoupage& one,
                                       const Decoupage& other);

/// The entry for the other's log that gives the name there; with the author and the date of the name.
Naming naming_of(const CarriedName& carried);

} // namespace decoupage
