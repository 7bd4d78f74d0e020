#include "study/toml_depth.hpp"

#include <algorithm>
#include <string>

namespace decoupage {

namespace {

constexpr int most_points = 8;
constexpr int most_brackets = 32;

/// Passes over a string that begins here, of one line or of several, and counts its lines.
void pass_string(std::string_view& text, int& line) {
    const char mark = text.front();
    const std::string three(3, mark);
    const bool long_one = text.starts_with(three);
    text.remove_prefix(long_one ? 3 : 1);
    while (!text.empty()) {
        if (long_one ? text.starts_with(three) : (text.front() == mark || text.front() == '\n')) break;
        if (text.front() == '\n') ++line;
        if (mark == '"' && text.front() == '\\' && text.size() > 1 && text[1] != '\n') text.remove_prefix(1);
        text.remove_prefix(1);
    }
    if (!text.empty() && text.front() != '\n') text.remove_prefix(long_one ? 3 : 1);
}

} // namespace

int too_deep_in(std::string_view toml) {
    int line = 1, points = 0, brackets = 0;
    while (!toml.empty()) {
        const char c = toml.front();
        if (c == '"' || c == '\'') {
            pass_string(toml, line);
            continue;
        }
        if (c == '#') {
            toml.remove_prefix(std::min(toml.find('\n'), toml.size()));
            continue;
        }
        if (c == '.' && ++points > most_points) return line;
        if ((c == '[' || c == '{') && ++brackets > most_brackets) return line;
        if (c == ']' || c == '}') brackets = std::max(0, brackets - 1);
        if (std::string_view("=,[]{}\n").find(c) != std::string_view::npos) points = 0;
        if (c == '\n') ++line;
        toml.remove_prefix(1);
    }
    return 0;
}

} // namespace decoupage
