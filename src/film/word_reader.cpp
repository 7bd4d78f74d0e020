#include "film/word_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace decoupage {

namespace {

std::string_view singular(std::string_view word) {
    if (word == "people") return "person";
    const bool plural = word.size() > 2 && word.ends_with('s') && !word.ends_with("ss");
    return plural ? word.substr(0, word.size() - 1) : word;
}

std::optional<double> decimal_in(std::string_view text) {
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

std::string_view take_word(std::string_view& words) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    return word;
}

WordReader::WordReader(std::string_view typed) : typed_(typed), words_(words_apart(typed)) {}

std::size_t WordReader::length_of(std::string_view words) const {
    std::size_t place = at_;
    while (!words.empty()) {
        const std::string_view word = take_word(words);
        if (place == words_.size() || words_[place].kind != TypedWord::Kind::plain ||
            singular(words_[place].text) != singular(word))
            return 0;
        ++place;
    }
    return place - at_;
}

bool WordReader::take(std::string_view words) {
    const std::size_t length = length_of(words);
    at_ += length;
    return length > 0;
}

bool WordReader::take_any(std::initializer_list<std::string_view> all) {
    return std::ranges::any_of(all, [this](std::string_view words) { return take(words); });
}

bool WordReader::take_comma() {
    if (at_end() || words_[at_].kind != TypedWord::Kind::comma) return false;
    ++at_;
    return true;
}

std::optional<std::string> WordReader::take_quoted() {
    if (at_end() || words_[at_].kind != TypedWord::Kind::quoted) return std::nullopt;
    return words_[at_++].text;
}

std::optional<std::string> WordReader::take_text() {
    if (at_end() || words_[at_].kind == TypedWord::Kind::comma) return std::nullopt;
    return words_[at_++].text;
}

std::optional<double> WordReader::take_number() {
    if (at_end() || words_[at_].kind != TypedWord::Kind::plain) return std::nullopt;
    if (take("half")) {
        take_any({"a", "an"});
        return 0.5;
    }
    if (take_any({"a", "an"})) return 1;
    const std::string& text = words_[at_].text;
    const auto word = std::ranges::find(number_words, text);
    const auto value = word != number_words.end() && word != number_words.begin()
                           ? std::optional(static_cast<double>(word - number_words.begin()))
                           : decimal_in(text);
    if (value) ++at_;
    return value;
}

std::optional<double> WordReader::take_clock() {
    if (at_end() || words_[at_].kind != TypedWord::Kind::plain) return std::nullopt;
    std::string_view text = words_[at_].text;
    if (text.find(':') == std::string_view::npos) return std::nullopt;
    double seconds = 0;
    for (int parts = 0; !text.empty() || parts == 0; ++parts) {
        const std::size_t end = std::min(text.find(':'), text.size());
        const auto part = decimal_in(text.substr(0, end));
        if (!part || *part < 0 || parts == 3) return std::nullopt;
        seconds = seconds * 60 + *part;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    ++at_;
    return seconds;
}

std::optional<double> WordReader::take_unit() {
    for (const Unit& unit : units)
        if (take(unit.words)) return unit.seconds;
    return std::nullopt;
}

bool WordReader::last_was_plural() const {
    return at_ > 0 && singular(words_[at_ - 1].text) != words_[at_ - 1].text;
}

std::string WordReader::said_since(std::size_t word) const {
    if (word >= at_) return {};
    const std::size_t begin = words_[word].begin;
    return std::string(typed_.substr(begin, words_[at_ - 1].end - begin));
}

tl::unexpected<Misunderstanding> WordReader::lost(std::string sentence,
                                                  std::vector<std::string> could_be) const {
    Misunderstanding what{typed_.size(), typed_.size(), std::move(sentence), std::move(could_be)};
    if (!at_end()) what.begin = words_[at_].begin, what.end = words_[at_].end;
    return tl::unexpected(std::move(what));
}

tl::unexpected<Misunderstanding> WordReader::lost_since(std::size_t from, std::string sentence,
                                                        std::vector<std::string> could_be) const {
    if (from >= at_) return lost(std::move(sentence), std::move(could_be));
    return tl::unexpected(
        Misunderstanding{words_[from].begin, words_[at_ - 1].end, std::move(sentence), std::move(could_be)});
}

} // namespace decoupage
