#pragma once
/// What a person types in a small language, taken apart into words and quoted texts.

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// One of them. Hyphens part words as spaces do.
struct TypedWord {
    enum class Kind {
        plain,  ///< `text` is folded
        quoted, ///< `text` is what stands between the quotes
        comma,
    } kind = Kind::plain;
    std::string text;
    std::size_t begin = 0, end = 0; ///< bytes of what was typed
};

/// A quote that is not closed reaches to the end. What belongs to a number stays with it ("0.5", "1:30"), and
/// "30s" is two words. A colon after a word ends it ("scene:"); what follows at once, up to a space, is as if
/// it were quoted.
std::vector<TypedWord> words_apart(std::string_view typed);

} // namespace decoupage
