#include "claims/claim_reader.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace decoupage {

namespace {

struct Ordinal {
    std::string_view words;
    double value;
};

constexpr Ordinal ordinals[] = {{"first", 1},       {"second", 2}, {"third", 3}, {"fourth", 4},
                                {"fifth", 5},       {"sixth", 6},  {"last", -1}, {"last but one", -2},
                                {"seventh", 7},     {"eighth", 8}, {"ninth", 9}, {"tenth", 10},
                                {"second last", -2}};

std::string without_article(std::string words) {
    for (const std::string_view article : {"the ", "a "})
        if (words.starts_with(article)) return words.substr(article.size());
    return words;
}

std::string folded_name(std::string_view name) {
    std::string joined;
    for (const TypedWord& word : words_apart(name))
        joined += (joined.empty() ? "" : " ") + word.text;
    return without_article(joined);
}

} // namespace

ClaimReader::ClaimReader(std::string_view claim, const std::vector<std::string>& names) : WordReader(claim) {
    for (const std::string& name : names)
        names_.push_back(folded_name(name));
}

const ItemNoun* ClaimReader::take_noun() {
    const ItemNoun* longest = nullptr;
    for (const ItemNoun& noun : item_nouns())
        if (length_of(noun.words) > (longest == nullptr ? 0 : length_of(longest->words))) longest = &noun;
    if (longest != nullptr) take(longest->words);
    return longest;
}

const MeasureWord* ClaimReader::take_measure_word() {
    const MeasureWord* longest = nullptr;
    for (const MeasureWord& word : measure_words())
        if (word.kind < MeasureKind::number_of &&
            length_of(word.words) > (longest == nullptr ? 0 : length_of(longest->words)))
            longest = &word;
    if (longest != nullptr) take(longest->words);
    return longest;
}

std::optional<std::string> ClaimReader::take_name() {
    const std::size_t from = at();
    take("the");
    const std::string* longest = nullptr;
    for (const std::string& name : names_)
        if (!name.empty() && length_of(name) > (longest == nullptr ? 0 : length_of(*longest)))
            longest = &name;
    if (longest != nullptr) {
        take(*longest);
        return *longest;
    }
    if (const auto quoted = take_quoted()) return folded_name(*quoted);
    go_back(from);
    return std::nullopt;
}

std::optional<double> ClaimReader::take_ordinal() {
    const auto ordinal = take_longest(ordinals);
    return ordinal ? std::optional(ordinal->value) : std::nullopt;
}

bool ClaimReader::take_is() {
    return take_any({"is", "are", "was", "were"});
}

bool ClaimReader::take_in() {
    return take_any({"in", "of", "within", "during", "through", "throughout", "inside", "over", "on", "at"});
}

tl::unexpected<Misunderstanding> ClaimReader::awaited(const char* what,
                                                      std::vector<std::string> could_be) const {
    return lost(what, could_be.empty() ? all_words() : std::move(could_be));
}

std::vector<std::string> ClaimReader::all_words() const {
    std::set<std::string> all{"the",    "film",   "camera", "longer", "shorter", "than",   "least",  "most",
                              "begins", "ends",   "lasts",  "heard",  "seen",    "within", "before", "after",
                              "there",  "inside", "every",  "about",  "covers",  "swells", "through"};
    const auto add = [&](std::string_view words) {
        while (!words.empty())
            all.emplace(take_word(words));
    };
    for (const ItemNoun& noun : item_nouns())
        add(noun.words);
    for (const MeasureWord& word : measure_words())
        add(word.words);
    for (const QualityWord& word : quality_words())
        add(word.words);
    for (const LabelWord& word : label_words())
        add(word.words);
    for (const CameraVerb& verb : camera_verbs())
        add(verb.words);
    for (const std::string& name : names_)
        add(name);
    return {all.begin(), all.end()};
}

Reading<PlaceSaid> ClaimReader::whole_place() {
    auto place = this->place();
    if (place && !at_end()) return awaited("This does not belong to a place");
    return place;
}

Reading<ClaimSaid> ClaimReader::whole_statement() {
    auto statement = this->statement();
    if (statement && !at_end()) return awaited("This does not belong to the claim");
    return statement;
}

namespace {

/// The claim ends where its stop is.
std::string_view without_stop(std::string_view text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

std::optional<Misunderstanding> no_claim_at_all(std::string_view text) {
    if (text.empty()) return Misunderstanding{0, 0, "Nothing is said", {}};
    if (text.size() > longest_claim)
        return Misunderstanding{longest_claim, text.size(), "A claim has at most 2,000 letters", {}};
    return std::nullopt;
}

} // namespace

tl::expected<ClaimSaid, Misunderstanding> understood_claim(std::string_view test,
                                                           const std::vector<std::string>& names) {
    test = without_stop(test);
    if (const auto wrong = no_claim_at_all(test)) return tl::unexpected(*wrong);
    return ClaimReader(test, names).whole_statement();
}

tl::expected<PlaceSaid, Misunderstanding> understood_place(std::string_view place,
                                                           const std::vector<std::string>& names) {
    place = without_stop(place);
    if (const auto wrong = no_claim_at_all(place)) return tl::unexpected(*wrong);
    return ClaimReader(place, names).whole_place();
}

} // namespace decoupage
