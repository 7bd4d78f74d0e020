#include "exchange/text.hpp"

#include "exchange/limits.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace decoupage::exchange {

namespace {

/// How many bytes the character at the beginning has; 0 where there is none.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t at = 1; at < length; ++at)
        if ((byte(at) & 0xC0) != 0x80) return 0;
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

/// U+FFFE and U+FFFF are no characters, and no XML may hold them.
bool is_no_character(std::string_view character) {
    return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";

} // namespace

tl::unexpected<Fault> unreadable(std::string expected, std::string found, std::string remedy) {
    return fault(Fault::Kind::damaged, std::move(expected), std::move(found), std::move(remedy));
}

Outcome<std::string_view> readable_text(std::string_view bytes) {
    if (bytes.size() > most_bytes)
        return fault(Fault::Kind::usage, "a file of at most 64 MiB", "The file is larger");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return unreadable("text in UTF-8", "The file is in UTF-16", "Save it as UTF-8.");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes[at] == '\0') return unreadable("a file of text", "Byte " + std::to_string(at) + " is NUL");
        const std::size_t length = character_length(bytes.substr(at));
        if (length == 0)
            return unreadable("text in UTF-8", "Byte " + std::to_string(at) + " is of no character in UTF-8",
                              "Save it as UTF-8.");
        at += length;
    }
    return bytes;
}

std::string clean(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text.substr(at));
        const std::string_view character = text.substr(at, length == 0 ? 1 : length);
        const auto byte = static_cast<unsigned char>(text[at]);
        if (length == 0 || is_no_character(character))
            result += replacement;
        else if (byte < 0x20 || byte == 0x7F)
            result += ' ';
        else
            result += character;
        at += character.size();
    }
    return result;
}

namespace {

/// Without spaces at its ends; what is cut ends in an ellipsis.
std::string cut_short(const std::string& all, std::size_t most) {
    std::string words(trimmed(all));
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    if (words.size() <= most) return words;
    std::size_t end = most - ellipsis.size();
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
        --end;
    words.resize(end);
    return words.append(ellipsis);
}

} // namespace

std::string clean_words(std::string_view text, std::size_t most) {
    return cut_short(clean(text), most);
}

std::string clean_note(std::string_view text, std::size_t most) {
    std::string note;
    for (const std::string_view line : lines_of(text))
        note += clean(line) + '\n';
    return cut_short(note, most);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return lines;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<double> decimal_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string file_name(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    const std::size_t slash = path.rfind('/');
    return clean(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string file_stem(std::string_view path) {
    const std::string name = file_name(path);
    const std::size_t point = name.rfind('.');
    return point == std::string::npos || point == 0 ? name : name.substr(0, point);
}

std::string url_of(std::string_view path) {
    constexpr std::string_view plain = "-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string url = path.starts_with('/') ? "file://" : "./";
    for (const char letter : path) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool stands = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                            (letter >= '0' && letter <= '9') || plain.find(letter) != std::string_view::npos;
        if (stands)
            url += letter;
        else
            url.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return url;
}

std::string file_name_in(std::string_view url) {
    url.remove_prefix(std::min(url.rfind('/') + 1, url.size()));
    std::string name;
    for (std::size_t at = 0; at < url.size(); ++at) {
        unsigned value = 0;
        const char* digits = url.data() + at + 1;
        const bool escaped = url[at] == '%' && at + 2 < url.size() &&
                             std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
        name += escaped ? static_cast<char>(value) : url[at];
        at += escaped ? 2 : 0;
    }
    return clean(name);
}

} // namespace decoupage::exchange
