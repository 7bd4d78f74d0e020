#pragma once
/// Goes through the words of a query. Inside library/ only.

#include "library/query.hpp"
#include "library/query_words.hpp"
#include "library/vocabulary.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

using Understood = tl::expected<void, Misunderstanding>;

class QueryReader {
public:
    QueryReader(std::string_view query, std::span<const std::string> tracks);

    bool at_end() const { return at_ == words_.size(); }
    std::size_t at() const { return at_; }
    void go_back(std::size_t at) { at_ = at; }

    /// Takes these words, in the singular or plural, if they are next.
    bool take(std::string_view words);
    /// Takes any of these.
    bool take_any(std::initializer_list<std::string_view> all);
    bool next_is(std::string_view words) const { return length_of(words) > 0; }
    bool take_comma();
    std::optional<std::string> take_quoted();
    /// The next word whatever it is; nothing at the end, and where a comma is next.
    std::optional<std::string> take_text();

    /// "30", "two", "a", "half a".
    std::optional<double> take_number();
    /// "1:30", "1:02:03.5": seconds.
    std::optional<double> take_clock();
    /// "s", "minutes": how many seconds it has.
    std::optional<double> take_unit();

    /// The longest that fits.
    std::optional<Noun> take_noun();
    std::optional<Adjective> take_adjective();
    std::optional<Measure> take_measure();
    /// Is the word before this place a plural?
    bool last_was_plural() const;

    /// What was said from that word up to here.
    std::string said_since(std::size_t word) const;
    /// About the next word, or what was said since `from`.
    tl::unexpected<Misunderstanding> lost(std::string sentence, std::vector<std::string> could_be = {}) const;
    tl::unexpected<Misunderstanding> lost_since(std::size_t from, std::string sentence,
                                                std::vector<std::string> could_be = {}) const;
    /// Every word of the language, one by one.
    std::vector<std::string> all_words() const;

private:
    std::size_t length_of(std::string_view words) const;
    template <class Entry>
    std::optional<Entry> take_longest(std::span<const Entry> entries);

    std::string_view query_;
    std::vector<QueryWord> words_;
    std::vector<std::string> tracks_, track_words_; ///< as they are named, and as they are typed
    std::size_t at_ = 0;
};

} // namespace decoupage
