#include "support/claims_page.hpp"

#include "support/places.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace decoupage::support {

const std::string& claims_page() {
    static const std::string text = [] {
        std::ifstream file(source_folder() / "docs/methods/claims.md");
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    return text;
}

std::vector<std::string> blocks_of(const std::string& kind) {
    std::vector<std::string> lines;
    std::istringstream text(claims_page());
    bool inside = false;
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with("```")) {
            inside = line == "```" + kind;
        } else if (inside && !line.empty()) {
            lines.push_back(line);
        }
    }
    return lines;
}

std::vector<std::vector<std::string>> rows_under(const std::string& heading) {
    const std::size_t begin = claims_page().find("\n## " + heading + "\n");
    if (begin == std::string::npos) return {};
    std::istringstream text(claims_page().substr(begin + 1, claims_page().find("\n## ", begin + 1) - begin));
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(text, line);) {
        if (!line.starts_with("| ")) continue;
        std::vector<std::string> cells;
        for (std::size_t at = 2; at < line.size();) {
            const std::size_t end = std::min(line.find(" |", at), line.size());
            cells.push_back(line.substr(at, end - at));
            at = end + 3;
        }
        rows.push_back(cells);
    }
    if (!rows.empty()) rows.erase(rows.begin());
    return rows;
}

std::string in_backticks(const std::string& cell) {
    const std::size_t begin = cell.find('`'), end = cell.find('`', begin + 1);
    return begin == std::string::npos || end == std::string::npos ? ""
                                                                  : cell.substr(begin + 1, end - begin - 1);
}

} // namespace decoupage::support
