#include "film/words_apart.hpp"

#include "film/folded.hpp"

#include <algorithm>

namespace decoupage {

namespace {

struct Quotes {
    std::string_view open, close;
};

/// Straight and curly ones, and those of French and German.
constexpr Quotes all_quotes[] = {{"\"", "\""},
                                 {"\xe2\x80\x9c", "\xe2\x80\x9d"},
                                 {"\xe2\x80\x9e", "\xe2\x80\x9c"},
                                 {"\xc2\xab", "\xc2\xbb"}};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// How many bytes a space has that is next: the narrow ones that French puts beside its marks, too; else 0.
std::size_t length_of_space(std::string_view text) {
    for (const std::string_view space : {" ", "\t", "\n", "\r", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89"})
        if (text.starts_with(space)) return space.size();
    return 0;
}

const Quotes* quotes_at(std::string_view text) {
    const auto found =
        std::ranges::find_if(all_quotes, [&](const Quotes& quotes) { return text.starts_with(quotes.open); });
    return found == std::end(all_quotes) ? nullptr : found;
}

/// "-30", ".5", "0.5", "1:30.5".
std::size_t length_of_number(std::string_view text) {
    std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const std::size_t first = at;
    bool digits = false;
    for (; at < text.size() && (is_digit(text[at]) || text[at] == '.' || text[at] == ':'); ++at)
        digits |= is_digit(text[at]);
    return digits && at > first ? at : 0;
}

std::size_t length_of_word(std::string_view text) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char letter = text[at];
        if (length_of_space(text.substr(at)) > 0 || letter == ',' || letter == '-') break;
        if (letter == ':') return at + 1;
        if (quotes_at(text.substr(at)) != nullptr) break;
    }
    return std::max<std::size_t>(at, 1);
}

} // namespace

std::vector<TypedWord> words_apart(std::string_view typed) {
    std::vector<TypedWord> words;
    const auto add = [&](TypedWord::Kind kind, std::string text, std::size_t begin, std::size_t end) {
        words.push_back({kind, std::move(text), begin, end});
    };
    for (std::size_t at = 0; at < typed.size();) {
        const std::string_view rest = typed.substr(at);
        if (const std::size_t space = length_of_space(rest)) {
            at += space;
        } else if (rest.front() == ',') {
            add(TypedWord::Kind::comma, ",", at, at + 1);
            ++at;
        } else if (const Quotes* quotes = quotes_at(rest)) {
            const std::size_t from = at + quotes->open.size();
            const std::size_t close = typed.find(quotes->close, from);
            const std::size_t to = std::min(close, typed.size());
            const std::size_t end = close == std::string_view::npos ? to : to + quotes->close.size();
            add(TypedWord::Kind::quoted, std::string(typed.substr(from, to - from)), at, end);
            at = end;
        } else if (!words.empty() && words.back().end == at && words.back().text.ends_with(':')) {
            std::size_t end = 0;
            while (end < rest.size() && length_of_space(rest.substr(end)) == 0)
                ++end;
            add(TypedWord::Kind::quoted, std::string(rest.substr(0, end)), at, at + end);
            at += end;
        } else if (const std::size_t number = length_of_number(rest)) {
            add(TypedWord::Kind::plain, std::string(rest.substr(0, number)), at, at + number);
            at += number;
        } else if (rest.front() == '-') {
            ++at;
        } else {
            const std::size_t length = length_of_word(rest);
            add(TypedWord::Kind::plain, folded(rest.substr(0, length)), at, at + length);
            at += length;
        }
    }
    return words;
}

} // namespace decoupage
