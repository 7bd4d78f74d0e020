#include "film/encoding.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr char32_t replacement = 0xfffd;

/// The characters of Windows-1252 from 0x80 to 0x9f, as the Unicode consortium's table has them; 0 for none.
constexpr char32_t windows_1252[32] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                       0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                       0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                       0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

/// How many bytes the character at `at` has; 0 where there is no character of UTF-8.
std::size_t length_at(std::string_view bytes, std::size_t at) {
    const unsigned char first = byte_at(bytes, at);
    if (first < 0x80) return 1;
    const std::size_t length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > bytes.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte_at(bytes, at + i) & 0xc0) != 0x80) return 0;
    const unsigned char second = byte_at(bytes, at + 1);
    const bool too_long = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool no_character = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
    return too_long || no_character ? 0 : length;
}

/// As it is, but for what is no UTF-8. `wrong` counts that.
std::string mended(std::string_view bytes, std::size_t& wrong) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = length_at(bytes, at);
        if (length == 0) {
            ++wrong;
            add_character(text, replacement);
        } else if (bytes[at] != '\0') {
            text += bytes.substr(at, length);
        }
        at += std::max<std::size_t>(length, 1);
    }
    return text;
}

std::string from_windows(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = byte_at(bytes, at);
        if (byte != 0) add_character(text, 0x80 <= byte && byte < 0xa0 ? windows_1252[byte - 0x80] : byte);
    }
    return text;
}

enum class Order { little, big };

std::string from_utf16(std::string_view bytes, Order order) {
    const auto unit = [&](std::size_t at) {
        const char32_t one = byte_at(bytes, at), other = byte_at(bytes, at + 1);
        return order == Order::little ? one | other << 8 : one << 8 | other;
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const char32_t high = unit(at);
        const bool begins_pair = 0xd800 <= high && high < 0xdc00 && at + 3 < bytes.size();
        const char32_t low = begins_pair ? unit(at + 2) : 0;
        if (begins_pair && 0xdc00 <= low && low < 0xe000) {
            add_character(text, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
            at += 2;
        } else if (high != 0) {
            add_character(text, high);
        }
    }
    return text;
}

/// In UTF-16 without a mark, every other byte of most letters is zero.
bool has_zeros(std::string_view bytes, std::size_t from) {
    const std::size_t looked_at = std::min<std::size_t>(bytes.size(), 2000);
    std::size_t zeros = 0;
    for (std::size_t at = from; at < looked_at; at += 2)
        zeros += bytes[at] == '\0';
    return looked_at >= 8 && zeros * 2 > looked_at / 2;
}

} // namespace

void add_character(std::string& text, char32_t character) {
    if (character == 0 || character > 0x10ffff || (0xd800 <= character && character < 0xe000))
        character = replacement;
    const auto more = [&](int shift) { text += static_cast<char>(0x80 | ((character >> shift) & 0x3f)); };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xc0 | character >> 6);
        more(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xe0 | character >> 12);
        more(6), more(0);
    } else {
        text += static_cast<char>(0xf0 | character >> 18);
        more(12), more(6), more(0);
    }
}

std::string utf8_of(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe")) return from_utf16(bytes.substr(2), Order::little);
    if (bytes.starts_with("\xfe\xff")) return from_utf16(bytes.substr(2), Order::big);
    const bool marked = bytes.starts_with("\xef\xbb\xbf");
    if (!marked && has_zeros(bytes, 1)) return from_utf16(bytes, Order::little);
    if (!marked && has_zeros(bytes, 0)) return from_utf16(bytes, Order::big);
    std::size_t wrong = 0;
    std::string text = mended(marked ? bytes.substr(3) : bytes, wrong);
    // A byte or two that were hurt make no Windows-1252 of a text in UTF-8.
    const auto beyond_ascii =
        std::count_if(text.begin(), text.end(), [](char byte) { return static_cast<signed char>(byte) < 0; });
    const bool mostly_right = wrong == 0 || marked || static_cast<std::size_t>(beyond_ascii) > 20 * wrong;
    return mostly_right ? text : from_windows(bytes);
}

} // namespace decoupage
