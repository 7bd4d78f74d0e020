#pragma once
/// Goes through what a person types in a small language, word by word, and says what is not understood.

#include "film/words_apart.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace decoupage {

/// Why words could not be understood.
struct Misunderstanding {
    std::size_t begin = 0, end = 0;    ///< bytes of what was typed that are meant
    std::string sentence;              ///< without its stop
    std::vector<std::string> could_be; ///< words that may stand there
};

/// Takes the first of words with one space between them off their front.
std::string_view take_word(std::string_view& words);

class WordReader {
public:
    explicit WordReader(std::string_view typed);

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

    /// Is the word before this place a plural?
    bool last_was_plural() const;

    /// What was said from that word up to here.
    std::string said_since(std::size_t word) const;
    /// About the next word, or what was said since `from`.
    tl::unexpected<Misunderstanding> lost(std::string sentence, std::vector<std::string> could_be = {}) const;
    tl::unexpected<Misunderstanding> lost_since(std::size_t from, std::string sentence,
                                                std::vector<std::string> could_be = {}) const;

protected:
    /// How many words these are, if they are next; else 0.
    std::size_t length_of(std::string_view words) const;

    /// The entry with the longest `words` that are next.
    template <class Entries>
    auto take_longest(const Entries& entries) -> std::optional<std::decay_t<decltype(*std::begin(entries))>> {
        const auto* best = std::data(entries);
        std::size_t longest = 0;
        for (const auto& entry : entries)
            if (const std::size_t length = length_of(entry.words); length > longest)
                best = &entry, longest = length;
        at_ += longest;
        return longest == 0 ? std::nullopt : std::optional(*best);
    }

    std::string_view typed_;
    std::vector<TypedWord> words_;
    std::size_t at_ = 0;
};

} // namespace decoupage
