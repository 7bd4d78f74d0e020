#include "views/csv_row.hpp"

#include <string_view>

namespace decoupage {

std::string cell(const std::string& text) {
    std::string safe = text;
    if (!safe.empty() && std::string_view("=+-@\t\r").find(safe.front()) != std::string_view::npos)
        safe.insert(safe.begin(), '\'');
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char letter : safe)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

std::string row(std::initializer_list<std::string> cells) {
    std::string text;
    for (const std::string& content : cells)
        text += content + ',';
    text.pop_back();
    return text + "\r\n";
}

} // namespace decoupage
