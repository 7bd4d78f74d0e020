#include "library/query_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>

namespace decoupage {

namespace {

std::string_view singular(std::string_view word) {
    if (word == "people") return "person";
    const bool plural = word.size() > 2 && word.ends_with('s') && !word.ends_with("ss");
    return plural ? word.substr(0, word.size() - 1) : word;
}

std::string_view take_word(std::string_view& words) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    return word;
}

std::optional<double> number_in(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && std::abs(value) < 1e9 ? std::optional(value) : std::nullopt;
}

constexpr std::array<std::string_view, 13> number_words{
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};

struct Unit {
    std::string_view words;
    double seconds;
};
constexpr Unit units[] = {{"s", 1},    {"sec", 1},     {"second", 1}, {"m", 60},
                          {"min", 60}, {"minute", 60}, {"h", 3600},   {"hour", 3600}};

} // namespace

QueryReader::QueryReader(std::string_view query, std::span<const std::string> tracks)
    : query_(query), words_(words_of_query(query)), tracks_(tracks.begin(), tracks.end()) {
    for (std::string words : tracks_) {
        std::ranges::replace(words, '_', ' ');
        track_words_.push_back(std::move(words));
    }
}

std::size_t QueryReader::length_of(std::string_view words) const {
    std::size_t place = at_;
    while (!words.empty()) {
        const std::string_view word = take_word(words);
        if (place == words_.size() || words_[place].kind != QueryWord::Kind::plain ||
            singular(words_[place].text) != singular(word))
            return 0;
        ++place;
    }
    return place - at_;
}

bool QueryReader::take(std::string_view words) {
    const std::size_t length = length_of(words);
    at_ += length;
    return length > 0;
}

bool QueryReader::take_any(std::initializer_list<std::string_view> all) {
    return std::ranges::any_of(all, [this](std::string_view words) { return take(words); });
}

bool QueryReader::take_comma() {
    if (at_end() || words_[at_].kind != QueryWord::Kind::comma) return false;
    ++at_;
    return true;
}

std::optional<std::string> QueryReader::take_quoted() {
    if (at_end() || words_[at_].kind != QueryWord::Kind::quoted) return std::nullopt;
    return words_[at_++].text;
}

std::optional<std::string> QueryReader::take_text() {
    if (at_end() || words_[at_].kind == QueryWord::Kind::comma) return std::nullopt;
    return words_[at_++].text;
}

std::optional<double> QueryReader::take_number() {
    if (at_end() || words_[at_].kind != QueryWord::Kind::plain) return std::nullopt;
    if (take("half")) {
        take_any({"a", "an"});
        return 0.5;
    }
    if (take_any({"a", "an"})) return 1;
    const std::string& text = words_[at_].text;
    const auto word = std::ranges::find(number_words, text);
    const auto value = word != number_words.end() && word != number_words.begin()
                           ? std::optional(static_cast<double>(word - number_words.begin()))
                           : number_in(text);
    if (value) ++at_;
    return value;
}

std::optional<double> QueryReader::take_clock() {
    if (at_end() || words_[at_].kind != QueryWord::Kind::plain) return std::nullopt;
    std::string_view text = words_[at_].text;
    if (text.find(':') == std::string_view::npos) return std::nullopt;
    double seconds = 0;
    for (int parts = 0; !text.empty() || parts == 0; ++parts) {
        const std::size_t end = std::min(text.find(':'), text.size());
        const auto part = number_in(text.substr(0, end));
        if (!part || *part < 0 || parts == 3) return std::nullopt;
        seconds = seconds * 60 + *part;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    ++at_;
    return seconds;
}

std::optional<double> QueryReader::take_unit() {
    for (const Unit& unit : units)
        if (take(unit.words)) return unit.seconds;
    return std::nullopt;
}

template <class Entry>
std::optional<Entry> QueryReader::take_longest(std::span<const Entry> entries) {
    const Entry* best = nullptr;
    std::size_t longest = 0;
    for (const Entry& entry : entries)
        if (const std::size_t length = length_of(entry.words); length > longest)
            best = &entry, longest = length;
    at_ += longest;
    return best == nullptr ? std::nullopt : std::optional(*best);
}

std::optional<Noun> QueryReader::take_noun() {
    const std::size_t from = at_;
    auto noun = take_longest(nouns());
    const std::size_t end = std::exchange(at_, from);
    for (std::size_t at = 0; at < tracks_.size(); ++at) // a library's own track, where it is the longer name
        if (length_of(track_words_[at]) > end - from) {
            take(track_words_[at]);
            return Noun{track_words_[at], tracks_[at], ""};
        }
    at_ = end;
    return noun;
}

std::optional<Adjective> QueryReader::take_adjective() {
    return take_longest(adjectives());
}

std::optional<Measure> QueryReader::take_measure() {
    return take_longest(measures());
}

bool QueryReader::last_was_plural() const {
    return at_ > 0 && singular(words_[at_ - 1].text) != words_[at_ - 1].text;
}

std::string QueryReader::said_since(std::size_t word) const {
    if (word >= at_) return {};
    const std::size_t begin = words_[word].begin;
    return std::string(query_.substr(begin, words_[at_ - 1].end - begin));
}

tl::unexpected<Misunderstanding> QueryReader::lost(std::string sentence,
                                                   std::vector<std::string> could_be) const {
    Misunderstanding what{query_.size(), query_.size(), std::move(sentence), std::move(could_be)};
    if (!at_end()) what.begin = words_[at_].begin, what.end = words_[at_].end;
    return tl::unexpected(std::move(what));
}

tl::unexpected<Misunderstanding> QueryReader::lost_since(std::size_t from, std::string sentence,
                                                         std::vector<std::string> could_be) const {
    if (from >= at_) return lost(std::move(sentence), std::move(could_be));
    return tl::unexpected(
        Misunderstanding{words_[from].begin, words_[at_ - 1].end, std::move(sentence), std::move(could_be)});
}

std::vector<std::string> QueryReader::all_words() const {
    std::set<std::string> all{
        "over",    "under",    "between", "with", "without", "within", "after",  "before", "said",
        "written", "called",   "first",   "last", "start",   "end",    "least",  "most",   "and",
        "or",      "labelled", "scene:",  "tag:", "film:",   "longer", "shorter"};
    const auto add = [&](std::string_view words) {
        while (!words.empty())
            all.emplace(take_word(words));
    };
    for (const Noun& noun : nouns())
        add(noun.words);
    for (const Adjective& adjective : adjectives())
        add(adjective.words);
    for (const Measure& measure : measures())
        add(measure.words);
    for (const std::string& track : track_words_)
        add(track);
    return {all.begin(), all.end()};
}

} // namespace decoupage
