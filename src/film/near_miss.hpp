#pragma once
/// What someone probably meant who mistyped a name.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace decoupage {

/// Slips of the hand between two words: letters wrong, missing, added, or two exchanged.
std::size_t slips(std::string_view a, std::string_view b);

/// The name nearest to `word` where one is near enough to be a slip of the hand (a letter wrong, missing,
/// added, or two exchanged, in about every third); empty otherwise.
std::string nearest(std::string_view word, std::span<const std::string> names);

/// "Did you mean NAME?", or `otherwise` where no name is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> names,
                         std::string otherwise = {});

} // namespace decoupage
