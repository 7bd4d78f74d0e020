#pragma once
/// What the shots of a film tell of one another. Prints, lenses and grain differ by more than classes do, so
/// how fine the forms of a shot are is held against the film's own.

#include "analysers/scale/classes.hpp"

#include <span>
#include <vector>

namespace decoupage::scale {

/// A film, its shots read together.
struct OfFilm {
    std::vector<OfClasses> probabilities; ///< of each shot
    OfClasses distribution{};             ///< of its shots over the classes
    double fineness = 0;                  ///< of its nearest pictures, were there any
};

/// Weighs every fineness that the film's nearest pictures may have, and for each how its shots are
/// distributed: by what they show, and as is usual.
OfFilm of_film(std::span<const Shown> shots);

/// How likely each class would look like this in a film whose nearest pictures are of that fineness; the same
/// for all where nobody looked. Where there are no forms at all, nobody is to be seen.
OfClasses likelihood(const std::optional<Fineness>& seen, double nearest);

} // namespace decoupage::scale
