#pragma once
/// The words that may be in a claim, and those that often are and should not. Inside claims/ only.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// Folded, in the singular or plural.
bool is_known_word(std::string_view word);

/// Words that a slip or two of the hand make into `word`: of those that are awaited, or else of the names, or
/// else of claims. At most three, all as near as any.
std::vector<std::string> near_words(std::string_view word, const std::vector<std::string>& names,
                                    const std::vector<std::string>& awaited);

/// A word that claims do without, and what is said instead.
struct PlainMistake {
    std::string sentence;
    std::vector<std::string> could_be;
};

std::optional<PlainMistake> plain_mistake(std::string_view word);

} // namespace decoupage
