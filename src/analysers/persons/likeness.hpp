#pragma once
/// How alike two heads are: of one person or not.

#include "analysers/persons/yardstick.hpp"
#include "film/sighting.hpp"

#include <optional>

namespace decoupage::persons {

/// Of a sighting of `faces`; nothing where an older version saw it, without the head, or where what stands
/// there are no levels.
std::optional<Pattern> pattern_in(const Sighting& face);

/// A head measured, ready to be compared: of length 1.
Pattern ready(const Pattern& pattern, const Yardstick& yardstick);

/// 1 for the same picture, about 0 for two persons.
float likeness(const Pattern& one, const Pattern& other);

} // namespace decoupage::persons
