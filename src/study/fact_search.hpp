#pragma once
/// One sentence of a document, as those see it who look for facts in it.

#include "study/facts.hpp"
#include "study/prose.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace decoupage {

/// Names of people and titles that the whole document is known to hold.
class KnownNames {
public:
    KnownNames(const Document& document, std::span<const std::string> titles);

    /// The whole name of a person: "François Truffaut" of "Truffaut", where the document has it somewhere.
    /// Empty for what is no person's.
    std::string person(const ProperName& name) const;
    bool is_title(const Sentence& sentence, std::size_t at, std::size_t& last) const;

private:
    std::vector<std::string> people_;
    std::vector<std::vector<std::string>> titles_; ///< folded words
};

class FactSearch {
public:
    FactSearch(const Document& document, const KnownNames& known) : document_(document), known_(known) {}

    /// Goes on to a sentence.
    void go_to(std::size_t section, std::size_t paragraph, Sentence sentence);

    const Sentence& sentence() const { return sentence_; }
    const std::vector<ProseWord>& words() const { return sentence_.words; }
    const std::vector<ProperName>& names() const { return names_; }
    const std::string& heading() const { return document_.sections[section_].heading; }
    /// The last person who was named before this sentence, in this paragraph.
    const std::string& person_before() const { return person_before_; }

    /// The first name that begins at a word or within so many behind it; null for none.
    const ProperName* name_from(std::size_t word, std::size_t within) const;
    /// The same, of a person. Gives the whole name.
    std::optional<std::pair<std::string, const ProperName*>> person_from(std::size_t word,
                                                                         std::size_t within) const;
    std::string person(const ProperName& name) const { return known_.person(name); }
    /// The name that begins at this word, and those that are listed with it ("A, B, and C").
    std::vector<const ProperName*> listed_from(const ProperName& first) const;
    /// Is this a title of the work? `last` becomes its last word.
    bool is_title(std::size_t word, std::size_t& last) const {
        return known_.is_title(sentence_, word, last);
    }
    /// The letters between two words, both included.
    std::string text(std::size_t first, std::size_t last) const;

    /// Notes a fact, quoted from one word to another; what was noted already is left out.
    void add(std::string says, std::string value, std::string kind, std::size_t first, std::size_t last);
    std::vector<SourceFact> taken() && { return std::move(facts_); }

private:
    std::string quote(std::size_t first, std::size_t last) const;

    const Document& document_;
    const KnownNames& known_;
    std::size_t section_ = 0, paragraph_ = 0;
    Sentence sentence_;
    std::vector<ProperName> names_;
    std::string person_before_;
    std::vector<SourceFact> facts_;
    std::set<std::pair<std::string, std::string>> said_;
};

/// A number at a word: "4.1 million", "450,000", "five", "50th".
struct ProseNumber {
    double value = 0;
    std::size_t last = 0; ///< its last word
    bool ordinal = false;
};
std::optional<ProseNumber> number_at(const Sentence& sentence, std::size_t word);

/// "4,100,000"; with decimals where it has some.
std::string number_words(double value);

/// A date at a word, as records have it: "1958-11-10" of "November 10, 1958", "1959" of "1959".
struct ProseDate {
    std::string date;
    std::size_t last = 0;
};
std::optional<ProseDate> date_at(const Sentence& sentence, std::size_t word);

void find_people(FactSearch& search);
void find_numbers(FactSearch& search);
void find_prizes(FactSearch& search);
void find_dates(FactSearch& search);
void find_making(FactSearch& search);

/// Of a line "Key: value" of a record.
void find_in_line(FactSearch& search, std::string_view line);

} // namespace decoupage
