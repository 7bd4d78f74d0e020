#pragma once
/// A query taken apart into words and quoted texts.

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// A word of a query. Hyphens part words as spaces do.
struct QueryWord {
    enum class Kind {
        plain,  ///< `text` is folded
        quoted, ///< `text` is what stands between the quotes
        comma,
    } kind = Kind::plain;
    std::string text;
    std::size_t begin = 0, end = 0; ///< bytes of the query
};

/// A quote that is not closed reaches to the end. What belongs to a number stays with it ("0.5", "1:30"), and
/// "30s" is two words. A colon after a word ends it ("scene:"); what follows at once, up to a space, is as if
/// it were quoted.
std::vector<QueryWord> words_of_query(std::string_view query);

} // namespace decoupage
