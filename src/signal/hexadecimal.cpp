#include "signal/hexadecimal.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace decoupage {

std::string digits_of_bytes(std::string_view bytes) {
    std::string digits;
    for (const char byte : bytes) {
        std::array<char, 3> two{};
        std::snprintf(two.data(), two.size(), "%02x", static_cast<unsigned char>(byte));
        digits += two.data();
    }
    return digits;
}

std::optional<std::string> bytes_of_digits(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        unsigned byte = 0;
        const char* const from = digits.data() + at;
        if (std::from_chars(from, from + 2, byte, 16) != std::from_chars_result{from + 2, std::errc{}})
            return std::nullopt;
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

} // namespace decoupage
