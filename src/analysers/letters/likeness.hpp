#pragma once
/// How likely marks in a row are letters.

#include "analysers/letters/lines.hpp"

namespace decoupage::letters {

/// 0 to 1. A logistic regression (docs/methods/letters.md says on what it was fitted).
float likeness(const Traits& traits);

} // namespace decoupage::letters
