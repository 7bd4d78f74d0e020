#pragma once
/// What the shots of a film tell of one another. Prints, lenses and grain differ by more than classes do, so
/// how fine the forms of a shot are is held against the film's own.

#include "analysers/scale/classes.hpp"

#include <span>
#include <vector>

namespace decoupage::scale {

/// How fine the forms of a film are.
struct FilmForms {
    double nearest = 0; ///< fineness of its nearest pictures, were there any
    double spread = 0;  ///< by how much pictures of one class differ
};

/// A film, its shots read together.
struct OfFilm {
    std::vector<OfClasses> probabilities; ///< of each shot
    OfClasses distribution{};             ///< of its shots over the classes
    FilmForms forms;
};

/// Weighs all the forms that the film may have, and for each how its shots are distributed: by what they
/// show, and as is usual. What it gives is the mean.
OfFilm of_film(std::span<const Shown> shots);

/// How likely each class would look like this in a film of such forms; the same for all where nobody looked.
/// Where there are no forms at all, nobody is to be seen.
OfClasses likelihood(const std::optional<Fineness>& seen, const FilmForms& forms);

} // namespace decoupage::scale
