#include "study/toml_text.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace decoupage {

std::string toml_text(std::string_view text) {
    std::string written = "\"";
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t character = take_character(text);
        if (character == U'"' || character == U'\\') {
            written += '\\';
            written += static_cast<char>(character);
        } else if (character == U'\n') {
            written += "\\n";
        } else if (character < 0x20 || character == 0x7F) {
            std::array<char, 8> code{};
            std::snprintf(code.data(), code.size(), "\\u%04x", static_cast<unsigned>(character));
            written += code.data();
        } else if (character == 0xFFFD) {
            written += "\xef\xbf\xbd";
        } else {
            written += before.substr(0, before.size() - text.size());
        }
    }
    return written + '"';
}

std::string toml_texts(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + toml_text(text);
    return '[' + all + ']';
}

std::string toml_key(std::string_view key) {
    const bool is_bare = !key.empty() && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
    return is_bare ? std::string(key) : toml_text(key);
}

std::string toml_line(std::string_view key, std::string_view text) {
    return text.empty() ? std::string() : toml_key(key) + " = " + toml_text(text) + '\n';
}

} // namespace decoupage
