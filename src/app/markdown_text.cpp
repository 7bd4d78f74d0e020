#include "app/markdown_text.hpp"

#include <algorithm>

namespace decoupage {

namespace {

bool is_one_of(char c, std::string_view marks) {
    return marks.find(c) != std::string_view::npos;
}

bool is_of_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Is the character between these parts of its line more than a letter? Some are so anywhere, some where a
/// line begins; "1." begins a list, "www." and "://" make a link.
bool is_markup(std::string_view before, char c, std::string_view after) {
    if (is_one_of(c, "\\`*_[]<&~|@")) return true;
    if (is_one_of(c, "-+=#>")) return before.empty();
    if (c == '.' || c == ')')
        return is_of_digits(before) || before.ends_with("www") || before.ends_with("WWW");
    return c == ':' && after.starts_with('/');
}

std::string line_in_markdown(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (is_markup(line.substr(0, at), line[at], line.substr(at + 1))) text += '\\';
        text += line[at];
    }
    return text;
}

} // namespace

std::string markdown_text(std::string_view words, std::size_t column) {
    std::string text;
    while (true) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        const std::string line = line_in_markdown(words.substr(0, end));
        if (!line.empty()) text += (text.empty() ? "" : "\\\n" + std::string(column, ' ')) + line;
        if (end == words.size()) return text;
        words.remove_prefix(end + 1);
    }
}

} // namespace decoupage
