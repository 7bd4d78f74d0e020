#include "sites/typography.hpp"

#include "study/slug.hpp"

#include <array>

namespace decoupage {

namespace {

constexpr std::string_view thin = "\u202f";

bool is_double_mark(std::string_view rest) {
    return rest.starts_with(';') || rest.starts_with(':') || rest.starts_with('!') || rest.starts_with('?') ||
           rest.starts_with("»");
}

/// How long the space at the front of a text is: ordinary, no-break or thin; 0 where there is none.
std::size_t space_at(std::string_view text) {
    for (const std::string_view space : {std::string_view(" "), std::string_view("\u00a0"), thin})
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::string thin_spaces(std::string_view text) {
    constexpr std::string_view opening = "«";
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t space = space_at(rest);
        const bool inside = std::string_view(result).ends_with(opening);
        if (space > 0 && (inside || is_double_mark(rest.substr(space)))) {
            result += thin;
            at += space;
        } else {
            result += text[at++];
        }
    }
    return result;
}

/// Does a quote that follows this text open?
bool opens_after(std::string_view before) {
    if (before.empty()) return true;
    const char last = before.back();
    return last == ' ' || last == '(' || last == '[' || last == '\n' || before.ends_with("—") ||
           before.ends_with("–") || before.ends_with("\u00a0") || before.ends_with("“");
}

std::string quotes_of_print(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '"')
            result += opens_after(result) ? "“" : "”";
        else if (letter == '\'')
            result += opens_after(result) ? "‘" : "’";
        else
            result += letter;
    }
    return result;
}

} // namespace

std::string set_in(std::string_view text, Language language) {
    const std::string set = quotes_of_print(text);
    return language == Language::french ? thin_spaces(set) : set;
}

std::string address_words(std::string_view words) {
    constexpr std::size_t most = 80;
    std::string result;
    for (const char letter : slug(words))
        if (static_cast<unsigned char>(letter) < 0x80 && result.size() < most) result += letter;
    return result.empty() ? "x" : result;
}

std::string number_in(std::string number, Language language) {
    if (language == Language::french)
        if (const auto point = number.find('.'); point != std::string::npos) number[point] = ',';
    return number;
}

} // namespace decoupage
