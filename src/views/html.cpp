#include "views/html.hpp"

#include <cmath>
#include <cstdio>

namespace decoupage {

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char letter : text) {
        switch (letter) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        case '\0':
            safe += "\uFFFD";
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

std::string svg_number(double number) {
    if (!std::isfinite(number)) return "0";
    char text[64];
    std::snprintf(text, sizeof text, "%.2f", number);
    std::string short_text = text;
    short_text.erase(short_text.find_last_not_of('0') + 1);
    if (short_text.back() == '.') short_text.pop_back();
    return short_text == "-0" ? "0" : short_text;
}

} // namespace decoupage
