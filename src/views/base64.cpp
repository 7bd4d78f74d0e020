#include "views/base64.hpp"

#include <cstdint>

namespace decoupage {

std::string base64(std::string_view bytes) {
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t three = 0;
        for (std::size_t place = 0; place < 3; ++place)
            three =
                three << 8 | (at + place < bytes.size() ? static_cast<unsigned char>(bytes[at + place]) : 0u);
        for (std::size_t place = 0; place < 4; ++place)
            text += at + place > bytes.size() ? '=' : letters[three >> (18 - 6 * place) & 63];
    }
    return text;
}

} // namespace decoupage
