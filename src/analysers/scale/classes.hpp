#pragma once
/// The classes of shot scale, and how likely each is for what the looks of a shot show.

#include "analysers/scale/fineness.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace decoupage::scale {

/// From near to far, and `neither` where nobody is to be seen; the words of the AdA filmontology.
struct ScaleClass {
    std::string_view label;
    float least;  ///< height of a face, as a share of the picture's height, from which on it is this class
    float facing; ///< share of its shots in which a face large enough to be found is turned to the lens;
                  ///< where nobody is, no face says no more than in a long shot
    float usual; ///< share of the shots of a film of which nothing is known
};
inline constexpr std::size_t classes_there_are = 9;
extern const std::array<ScaleClass, classes_there_are> classes;

/// One number for each class.
using OfClasses = std::array<double, classes_there_are>;

/// What the looks of a shot, or of all shots of one set-up, show.
struct Shown {
    int looks = 0; ///< how often the shot was looked at
    std::vector<float>
        heights; ///< of the largest face of each look that has one: share of the picture's height
    std::optional<Fineness> fineness = {}; ///< the middle one of its looks
    double weight = 1;                     ///< what it is worth: less where others show the same
};

/// The middle one of some heights; there is one at least.
float middle_of(std::vector<float> heights);

/// How likely a face of that height is in each class.
OfClasses likelihood(float height);

/// How likely each class would show these faces, or none.
OfClasses likelihood(const Shown& shown);

/// How likely two things that do not depend on one another are together.
OfClasses both(const OfClasses& one, const OfClasses& other);

/// The probabilities of the classes of one shot.
OfClasses probabilities(const OfClasses& likelihood, const OfClasses& distribution);

struct Choice {
    std::size_t scale = 0;    ///< of `classes`
    double right = 0;         ///< how likely it is the class
    double right_or_next = 0; ///< or the one before or behind it
};

/// Of the class `scale`, how likely it is right, and right or next to it; `neither` is next to none.
Choice chosen(std::size_t scale, const OfClasses& probabilities);

/// `neither` where that is likelier than not; else the class in the middle of the others: as likely nearer as
/// farther. Of classes in order it is the one that errs least, where the likeliest errs least often.
Choice choice(const OfClasses& probabilities);

} // namespace decoupage::scale
