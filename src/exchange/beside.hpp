#pragma once
/// What a form has no place for, in words that stand beside: in comments and notes.

#include "exchange/said.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace decoupage::exchange {

/// "dissolve 100-124 0.88 iris": kind, frames, confidence, shape.
std::string beside_words(const Segment& segment);
/// "100-124 shots Ada | the interview": frames, what was named, author, words.
std::string beside_words(const Name& name);

/// Nothing where the words are others.
std::optional<Segment> segment_beside(std::string_view words);
/// Its words are those it had when this was written: `formerly`.
std::optional<SaidName> name_beside(std::string_view words);

} // namespace decoupage::exchange
