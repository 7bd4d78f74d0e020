#include "claims/claim_reader.hpp"

#include "claims/ground.hpp"
#include "claims/typed_claim.hpp"

#include <algorithm>

namespace decoupage {

namespace {

struct Ordinal {
    std::string_view words;
    double value; ///< counted from the end where it is less than 0
};

constexpr Ordinal ordinals[] = {
    {"first", 1},        {"second", 2},   {"third", 3},       {"fourth", 4},        {"fifth", 5},
    {"sixth", 6},        {"seventh", 7},  {"eighth", 8},      {"ninth", 9},         {"tenth", 10},
    {"eleventh", 11},    {"twelfth", 12}, {"last", -1},       {"last but one", -2}, {"last but two", -3},
    {"second last", -2}, {"final", -1},   {"penultimate", -2}};

constexpr std::string_view verbs[] = {
    "is",      "are",      "was",   "were",     "has",        "have",    "lasts",    "runs",     "takes",
    "begins",  "starts",   "ends",  "stops",    "closes",     "opens",   "swells",   "grows",    "gets",
    "exceeds", "contains", "holds", "covers",   "fills",      "fades",   "breaks",   "comes",    "returns",
    "sets",    "lies",     "falls", "goes",     "go",         "plays",   "occurs",   "appears",  "sounds",
    "feels",   "seems",    "looks", "consists", "alternates", "follows", "precedes", "together", "speaks"};

} // namespace

ClaimReader::ClaimReader(std::string_view claim, const std::vector<std::string>& names) : WordReader(claim) {
    words_ = parted(std::move(words_));
    for (const std::string& name : names) {
        PlaceName read{name_to_read(name), folded_place_name(name), name};
        if (!read.words.empty()) names_.push_back(std::move(read));
    }
}

const ItemNoun* ClaimReader::take_noun() {
    const ItemNoun* longest = nullptr;
    for (const ItemNoun& noun : item_nouns())
        if (length_of(noun.words) > (longest == nullptr ? 0 : length_of(longest->words))) longest = &noun;
    if (longest == nullptr) return nullptr;
    const std::size_t from = at();
    take(longest->words);
    if (longest->words.ends_with(" in") && at_place()) { // "a zoom in the shore"
        go_back(from);
        for (const ItemNoun& noun : item_nouns())
            if (noun.words == longest->words.substr(0, longest->words.find(' '))) longest = &noun;
        take(longest->words);
    }
    return longest;
}

/// Does a place begin here?
bool ClaimReader::at_place() {
    const std::size_t from = at();
    const bool place = take_any({"the", "both", "shot", "scene", "from"}) || take_name();
    go_back(from);
    return place;
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

/// One of the names, or any in quotation marks.
std::optional<std::string> ClaimReader::take_name() {
    const std::size_t from = at();
    take("the");
    const PlaceName* longest = nullptr;
    for (const PlaceName& name : names_)
        if (length_of(name.words) > (longest == nullptr ? 0 : length_of(longest->words))) longest = &name;
    if (longest != nullptr) {
        take(longest->words);
        return longest->name;
    }
    if (const auto quoted = take_quoted(); quoted && !folded_place_name(*quoted).empty())
        return folded_place_name(*quoted);
    go_back(from);
    return std::nullopt;
}

/// "second", "12th".
std::optional<double> ClaimReader::take_ordinal() {
    if (const auto ordinal = take_longest(ordinals)) return ordinal->value;
    const std::size_t from = at();
    const auto number = WordReader::take_number();
    if (number && *number >= 1 && *number <= 1e6 && take_any({"st", "nd", "rd", "th"})) return number;
    go_back(from);
    return std::nullopt;
}

bool ClaimReader::take_is() {
    return take_any({"is", "are", "was", "were"});
}

bool ClaimReader::take_has() {
    return take_any({"has", "have", "contains", "holds"});
}

bool ClaimReader::take_in() {
    return take_any({"in", "of", "within", "during", "through", "throughout", "inside", "over", "on", "at"});
}

bool ClaimReader::at_clause_end() const {
    return at_end() || words_[at()].kind == TypedWord::Kind::comma || next_is("and") || next_is("but") ||
           next_is("while") || next_is("or") || next_is("nor");
}

bool ClaimReader::at_verb() const {
    return std::ranges::any_of(verbs, [this](std::string_view verb) { return next_is(verb); });
}

void ClaimReader::may_be_said_again(std::size_t from, Rest rest) {
    rest_begins_ = said_since(from);
    rest_ = std::move(rest);
}

tl::expected<PlaceSaid, Misunderstanding> ClaimReader::whole_place() {
    auto place = this->place();
    if (place && at_end()) return std::move(*place);
    if (place) lost("This does not belong to a place");
    return tl::unexpected(what_is_wrong());
}

tl::expected<ClaimSaid, Misunderstanding> ClaimReader::whole_statement() {
    auto statement = this->statement();
    if (statement && at_end()) return std::move(*statement);
    if (statement) lost("This does not belong to the claim");
    return tl::unexpected(what_is_wrong());
}

namespace {

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
