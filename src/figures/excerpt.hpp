#pragma once
/// The words around what was sought in a text, and how well they fit.

#include "figures/word_search.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// A stretch of a text in one line, in parts: by turns what was not sought and what was, beginning with what
/// was not, which may be empty. An ellipsis stands where the text goes on.
using Excerpt = std::vector<std::string>;

/// How well a text fits: from above 0 to 1, which is all words whole and one after the other. A word that
/// only begins as was sought counts for half; so do words that stand apart. Nothing where one is not there.
std::optional<double> closeness(const SoughtWords& sought, std::string_view text);

inline constexpr std::size_t longest_text_searched = 65536; ///< bytes; what follows is passed over
inline constexpr std::size_t usual_excerpt = 160;           ///< bytes, about two lines of a terminal

/// About `most` bytes of a text, cut between words, with what was sought as far in front as it stands. Where
/// it is not there, the beginning of the text.
Excerpt excerpt_of(std::string_view text, const SoughtWords& sought, std::size_t most = usual_excerpt);

} // namespace decoupage
