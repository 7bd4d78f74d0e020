#include "study/answers.hpp"

#include "film/folded.hpp"
#include "study/fact_search.hpp"
#include "study/record_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage {

namespace {

/// A number and how finely it is told.
struct Told {
    double value = 0;
    double grain = 0; ///< one of its last digit
};

/// "75 000" as "75000", whatever the space is.
std::string without_thin_spaces(std::string_view text) {
    const auto is_digit = [](std::string_view at) { return !at.empty() && at[0] >= '0' && at[0] <= '9'; };
    std::string joined;
    while (!text.empty()) {
        const std::string_view here = text;
        const char32_t character = take_character(text);
        const bool space =
            character == U' ' || character == 0xA0 || character == 0x2009 || character == 0x202F;
        const bool in_number =
            space && !joined.empty() && is_digit(std::string_view(joined).substr(joined.size() - 1)) &&
            is_digit(text) && is_digit(text.substr(std::min<std::size_t>(1, text.size()))) &&
            is_digit(text.substr(std::min<std::size_t>(2, text.size()))) &&
            !is_digit(text.substr(std::min<std::size_t>(3, text.size())));
        if (!in_number) joined += here.substr(0, here.size() - text.size());
    }
    return joined;
}

std::optional<Told> told_number(std::string_view text) {
    const auto sentences = sentences_of(without_thin_spaces(text));
    if (sentences.empty()) return std::nullopt;
    for (std::size_t at = 0; at < sentences[0].words.size(); ++at) {
        const auto number = number_at(sentences[0], at);
        if (!number) continue;
        const std::string& digits = sentences[0].words[at].text;
        const std::size_t point = digits.find('.');
        double grain = number->last > at ? 1e6 : 1;
        if (number->last > at && number->value < 1e6) grain = 1e3;
        if (point != digits.npos) grain *= std::pow(10.0, -static_cast<double>(digits.size() - point - 1));
        // "4,100,000" may be as round as it looks.
        double zeros = 1;
        while (point == digits.npos && zeros < number->value && std::fmod(number->value, zeros * 10) == 0)
            zeros *= 10;
        return Told{number->value, std::max(grain, zeros)};
    }
    return std::nullopt;
}

Agreement compared_numbers(std::string_view one, std::string_view other) {
    const auto a = told_number(one), b = told_number(other);
    if (!a || !b) return folded_words(one) == folded_words(other) ? Agreement::same : Agreement::different;
    if (a->value == b->value) return Agreement::same;
    return std::abs(a->value - b->value) <= std::max(a->grain, b->grain) / 2 ? Agreement::rounded
                                                                             : Agreement::different;
}

std::optional<double> length_of(std::string_view text) {
    if (const auto seconds = running_seconds(text)) return seconds;
    const auto number = told_number(text);
    return number ? std::optional(number->value * 60) : std::nullopt;
}

/// Whole minutes may stand for anything that rounds to them.
Agreement compared_lengths(std::string_view one, std::string_view other) {
    const auto a = length_of(one), b = length_of(other);
    if (!a || !b) return Agreement::different;
    const double apart = std::abs(*a - *b);
    const bool in_minutes = std::fmod(*a, 60) == 0 || std::fmod(*b, 60) == 0;
    const double near = in_minutes ? 60 : std::max(2.0, *a / 200); // logos, and where the last picture ends
    return apart < 1 ? Agreement::same : apart <= near ? Agreement::rounded : Agreement::different;
}

/// "1958-11-10" of any way to write it; empty where it is no date.
std::string date_in(std::string_view text) {
    if (is_date(text)) return std::string(text);
    for (const Sentence& sentence : sentences_of(text))
        for (std::size_t at = 0; at < sentence.words.size(); ++at)
            if (const auto date = date_at(sentence, at)) return date->date;
    return {};
}

Agreement compared_dates(std::string_view one, std::string_view other) {
    const std::string a = date_in(one), b = date_in(other);
    if (a.empty() || b.empty())
        return folded_words(one) == folded_words(other) ? Agreement::same : Agreement::different;
    if (a == b) return Agreement::same;
    return a.starts_with(b) || b.starts_with(a) ? Agreement::rounded : Agreement::different;
}

using Words = std::vector<std::string>;

bool ends_with(const Words& whole, const Words& end) {
    return !end.empty() && end.size() <= whole.size() && std::equal(end.rbegin(), end.rend(), whole.rbegin());
}

bool holds_words(const Words& whole, const Words& part) {
    return !part.empty() && std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

Agreement compared_words(std::string_view kind, std::string_view one, std::string_view other) {
    const Words a = folded_words(one), b = folded_words(other);
    if (a == b) return Agreement::same;
    // A name may be followed by who that is; of one word it must be the last name.
    const bool first_name = kind == "person" && std::min(a.size(), b.size()) == 1;
    const bool near =
        first_name ? ends_with(a, b) || ends_with(b, a) : holds_words(a, b) || holds_words(b, a);
    return near ? Agreement::rounded : Agreement::different;
}

} // namespace

Agreement compared(std::string_view kind, std::string_view one, std::string_view other) {
    if (kind == "number") return compared_numbers(one, other);
    if (kind == "running time") return compared_lengths(one, other);
    if (kind == "date") return compared_dates(one, other);
    if (kind == "prize") {
        const Words a = folded_words(one), b = folded_words(other);
        return !a.empty() && !b.empty() && a[0] == b[0] ? Agreement::same : Agreement::different;
    }
    return compared_words(kind, one, other);
}

bool may_have_several(std::string_view kind, std::string_view says) {
    constexpr std::array<std::string_view, 5> several{"title", "genre", "language", "studio", "distributor"};
    return kind == "person" || kind == "place" || std::ranges::find(several, says) != several.end();
}

std::string question_key(std::string_view says) {
    constexpr std::array<std::string_view, 7> small{"the", "a", "an", "of", "award", "prize", "film"};
    std::string key;
    for (const std::string& word : folded_words(says))
        if (std::ranges::find(small, word) == small.end()) key += (key.empty() ? "" : " ") + word;
    if (folded(says).starts_with("prize:")) key = "prize " + key;
    return key;
}

std::string question_stem(std::string_view says) {
    const std::size_t in = says.rfind(" in ");
    return in == says.npos ? std::string() : question_key(says.substr(0, in));
}

} // namespace decoupage
