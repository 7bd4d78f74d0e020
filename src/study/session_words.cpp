#include "study/session_words.hpp"

#include "film/folded.hpp"
#include "study/record_values.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t longest_id = 40, longest_session_name = 80, letters_of_date = 10;

bool is_control(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0xFFFD;
}

/// Marks, embeddings, overrides and isolates of the direction of writing, and what has no width.
bool turns_writing(char32_t character) {
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069) ||
           character == 0x200E || character == 0x200F || character == 0x061C || character == 0xFEFF;
}

bool is_of_id(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

} // namespace

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string kept_words(std::string_view text, BrokenLines lines) {
    std::string kept;
    while (!text.empty()) {
        const std::string_view here = text;
        const char32_t character = take_character(text);
        if (character == U'\n' || character == U'\t')
            kept += lines == BrokenLines::kept ? static_cast<char>(character) : ' ';
        else if (!is_control(character) && !turns_writing(character))
            kept += here.substr(0, here.size() - text.size());
    }
    const std::size_t first = kept.find_first_not_of(" \t\n");
    if (first == kept.npos) return {};
    return kept.substr(first, kept.find_last_not_of(" \t\n") - first + 1);
}

Outcome<std::string> bounded_words(std::string_view text, std::size_t longest, const std::string& what,
                                   BrokenLines lines) {
    const std::string most = "at most " + std::to_string(longest) + " characters";
    if (text.size() > longest * 8) // before anything is copied
        return fault(Fault::Kind::usage, most, what + " is too long",
                     "Say it more briefly, or in two parts.");
    std::string kept = kept_words(text, lines);
    if (kept.empty()) return fault(Fault::Kind::usage, "some words", what + " is empty");
    if (const std::size_t length = characters_in(kept); length > longest)
        return fault(Fault::Kind::usage, most, what + " has " + std::to_string(length) + " characters",
                     "Say it more briefly, or in two parts.");
    return kept;
}

bool is_member_id(std::string_view text) {
    return !text.empty() && text.size() <= longest_id && text.front() != '-' && is_of_id(text);
}

bool is_session_name(std::string_view text) {
    return text.size() > letters_of_date + 1 && text.size() <= longest_session_name &&
           is_date(text.substr(0, letters_of_date)) && text[letters_of_date] == '-' && is_of_id(text);
}

} // namespace decoupage
