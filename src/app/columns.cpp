#include "app/columns.hpp"

#include "views/words.hpp"

namespace decoupage {

std::string entry(std::string_view term, std::string_view meaning, std::size_t column) {
    std::string text = "  " + std::string(term);
    if (columns(text) + 2 > column)
        text += "\n" + std::string(column, ' ');
    else
        text.append(column - columns(text), ' ');
    for (const char letter : wrapped(meaning, page_width - column)) {
        text += letter;
        if (letter == '\n') text.append(column, ' ');
    }
    return text + "\n";
}

} // namespace decoupage
