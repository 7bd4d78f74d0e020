/// What is told to a person whose claim is not understood: the way that came furthest says what it awaited;
/// then the word is looked at, whether it is a slip of the hand, or one that claims do without.

#include "claims/claim_reader.hpp"
#include "claims/known_words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t most_to_choose_from = 8;
/// So far behind the place where the way was lost a word that nobody knows is what lost it.
constexpr std::size_t words_looked_at = 4;

std::vector<std::string> some_of(std::vector<std::string> words) {
    if (words.size() > most_to_choose_from) words.resize(most_to_choose_from);
    return words;
}

} // namespace

std::nullopt_t ClaimReader::lost(std::string sentence, std::vector<std::string> could_be) {
    keep(at(), WordReader::lost(std::move(sentence), std::move(could_be)).value());
    return std::nullopt;
}

std::nullopt_t ClaimReader::lost_since(std::size_t from, std::string sentence,
                                       std::vector<std::string> could_be) {
    keep(from, WordReader::lost_since(from, std::move(sentence), std::move(could_be)).value());
    return std::nullopt;
}

/// Of ways that came equally far the first counts: it was the likeliest.
void ClaimReader::keep(std::size_t word, Misunderstanding what) {
    if (furthest_ && reach_ >= at()) return;
    furthest_ = std::move(what);
    furthest_word_ = word;
    reach_ = at();
}

/// The first word from there on that is in no claim; past the end for none. Numbers are known.
std::size_t ClaimReader::misspelt_after(std::size_t word) const {
    for (std::size_t at = word; at < std::min(words_.size(), word + words_looked_at); ++at) {
        const TypedWord& typed = words_[at];
        if (typed.kind != TypedWord::Kind::plain) break;
        const bool number = typed.text.find_first_of("0123456789") == 0;
        if (!number && !is_known_word(typed.text)) {
            const bool of_a_name = std::ranges::any_of(names_, [&](const PlaceName& name) {
                return (" " + name.words + " ").find(" " + typed.text + " ") != std::string::npos;
            });
            if (!of_a_name) return at;
        }
    }
    return words_.size();
}

std::vector<std::string> ClaimReader::place_words() const {
    constexpr std::size_t most_names = 6;
    std::vector<std::string> words;
    for (std::size_t at = 0; at < std::min(names_.size(), most_names); ++at)
        words.push_back(names_[at].given);
    words.insert(words.end(), {"the film", "the longest shot", "the last third of the film"});
    return words;
}

std::vector<std::string> ClaimReader::subject_words() const {
    constexpr std::size_t most_names = 3;
    std::vector<std::string> words;
    for (std::size_t at = 0; at < std::min(names_.size(), most_names); ++at)
        words.push_back(names_[at].given);
    words.insert(words.end(), {"the film", "the camera", "there is", "most shots", "the average shot"});
    return words;
}

/// What is wrong before any word is looked at: marks, and how the claim begins.
std::optional<Misunderstanding> ClaimReader::wrong_form(std::size_t word) const {
    if (!words_.empty() && words_.back().kind == TypedWord::Kind::quoted) {
        const TypedWord& quoted = words_.back();
        const std::size_t marks = quoted.end - quoted.begin - quoted.text.size();
        if (quoted.end == typed_.size() && marks < 2 + (typed_[quoted.begin] == '"' ? 0u : 2u))
            return Misunderstanding{quoted.begin, quoted.end, "This quotation has no end", {}};
    }
    if (word >= words_.size()) return std::nullopt;
    constexpr std::string_view asking[] = {"is", "are", "does", "do", "has", "have", "was", "were"};
    const TypedWord& typed = words_[word];
    if (word == 0 && std::ranges::find(asking, typed.text) != std::end(asking))
        return Misunderstanding{typed.begin, typed.end, "A claim says how it is, and does not ask", {}};
    const bool number = typed.text.find_first_not_of("0123456789") == std::string::npos;
    if (word < 2 || !number) return std::nullopt;
    const TypedWord &comma = words_[word - 1], &before = words_[word - 2];
    if (comma.kind == TypedWord::Kind::comma && comma.end == typed.begin && comma.begin == before.end)
        return Misunderstanding{
            before.begin, typed.end, "A number has a point, and no comma", {before.text + "." + typed.text}};
    return std::nullopt;
}

Misunderstanding ClaimReader::what_is_wrong() const {
    Misunderstanding what =
        furthest_.value_or(Misunderstanding{0, typed_.size(), "This is not understood", {}});
    std::size_t word = furthest_word_;
    if (auto wrong = wrong_form(word)) return *wrong;
    const std::size_t misspelt = misspelt_after(word);
    if (misspelt < words_.size() && misspelt != word) {
        word = misspelt;
        what = {words_[word].begin, words_[word].end, "This word is in no claim", {}};
    }
    if (auto plain = word < words_.size() ? plain_mistake(words_[word].text) : std::nullopt) {
        what.sentence = std::move(plain->sentence);
        what.could_be = std::move(plain->could_be);
    } else if (misspelt == word && word < words_.size()) {
        std::vector<std::string> names;
        for (const PlaceName& name : names_)
            names.push_back(name.words);
        auto near = near_words(words_[word].text, names, what.could_be);
        if (near.empty() && what.sentence == place_awaited) what.sentence = "No place is called that";
        if (!near.empty()) what.could_be = std::move(near);
    }
    what.could_be = some_of(std::move(what.could_be));
    return what;
}

} // namespace decoupage
