#pragma once
/// What is typed, before it is read. Inside claims/ only.

#include "film/words_apart.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// What is short is written out, and what is joined is parted: "isn't" is two words, and so is "film's".
std::vector<TypedWord> parted(std::vector<TypedWord> words);

/// A name without its article as it stands in a claim: folded like `folded_place_name`, and its words parted.
std::string name_to_read(std::string_view name);

/// The claim ends where its stop is.
std::string_view without_stop(std::string_view text);

} // namespace decoupage
