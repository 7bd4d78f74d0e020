#include "subtitles/lines.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// Space, tab, no-break spaces, marks of no width or of direction.
constexpr std::array<std::string_view, 13> blanks{" ",
                                                  "\t",
                                                  "\v",
                                                  "\f",
                                                  "\xc2\xa0",
                                                  "\xe2\x80\xaf",
                                                  "\xe2\x80\x8b",
                                                  "\xe2\x80\x8e",
                                                  "\xe2\x80\x8f",
                                                  "\xe2\x80\xaa",
                                                  "\xe2\x80\xac",
                                                  "\xef\xbb\xbf",
                                                  "\xe3\x80\x80"};

} // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
        if (!take(text, "\r\n") && !text.empty()) text.remove_prefix(1);
    }
    return lines;
}

std::string_view trimmed(std::string_view text) {
    const auto cut = [&] {
        return std::any_of(blanks.begin(), blanks.end(), [&](std::string_view blank) {
            if (text.starts_with(blank))
                text.remove_prefix(blank.size());
            else if (text.ends_with(blank))
                text.remove_suffix(blank.size());
            else
                return false;
            return true;
        });
    };
    while (cut()) {
    }
    return text;
}

std::string quoted(std::string_view line) {
    constexpr std::size_t longest = 40;
    std::string text(line.substr(0, longest));
    if (line.size() > longest) {
        while (!text.empty() && (text.back() & 0xc0) == 0x80)
            text.pop_back();
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xc0) text.pop_back();
        text += "...";
    }
    for (char& letter : text)
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) letter = ' ';
    return text;
}

int take_digits(std::string_view& text) {
    const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
    if (length == 0 || length > 9) return -1;
    int number = 0;
    for (const char digit : text.substr(0, length))
        number = 10 * number + (digit - '0');
    text.remove_prefix(length);
    return number;
}

bool take(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

} // namespace decoupage
