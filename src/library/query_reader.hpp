#pragma once
/// Goes through the words of a query. Inside library/ only.

#include "film/word_reader.hpp"
#include "library/query.hpp"
#include "library/vocabulary.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace decoupage {

using Understood = tl::expected<void, Misunderstanding>;

class QueryReader : public WordReader {
public:
    QueryReader(std::string_view query, std::span<const std::string> tracks);

    /// The longest that fits.
    std::optional<Noun> take_noun();
    std::optional<Adjective> take_adjective();
    std::optional<Measure> take_measure();
    /// Every word of the language, one by one.
    std::vector<std::string> all_words() const;

private:
    std::vector<std::string> tracks_, track_words_; ///< as they are named, and as they are typed
};

} // namespace decoupage
