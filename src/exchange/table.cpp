#include "exchange/table.hpp"

#include "exchange/text.hpp"
#include "film/folded.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

char separator_of(std::string_view text) {
    const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
    for (const char separator : {'\t', ';', ','})
        if (first.find(separator) != std::string_view::npos) return separator;
    return ',';
}

class TableReading {
public:
    explicit TableReading(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    std::vector<std::vector<std::string>> rows() {
        while (!text_.empty()) {
            std::vector<std::string> row;
            do
                row.push_back(cell());
            while (take(separator_));
            if (!take('\r', '\n') && !take('\n')) take('\r');
            if (row.size() > 1 || !row.front().empty()) rows_.push_back(std::move(row));
        }
        return std::move(rows_);
    }

private:
    bool take(char letter) {
        if (!text_.starts_with(letter)) return false;
        text_.remove_prefix(1);
        return true;
    }

    bool take(char first, char second) {
        if (text_.size() < 2 || text_[0] != first || text_[1] != second) return false;
        text_.remove_prefix(2);
        return true;
    }

    std::string cell() {
        if (take('"')) return quoted();
        const std::size_t end =
            std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}), text_.size());
        const std::string_view cell = trimmed(text_.substr(0, end));
        text_.remove_prefix(end);
        return std::string(cell);
    }

    /// Two quotation marks are one; what follows the last up to the next cell is nothing.
    std::string quoted() {
        std::string cell;
        while (!text_.empty()) {
            if (take('"', '"')) {
                cell += '"';
            } else if (take('"')) {
                text_.remove_prefix(
                    std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}), text_.size()));
                break;
            } else {
                cell += text_.front();
                text_.remove_prefix(1);
            }
        }
        return cell;
    }

    std::string_view text_;
    char separator_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace

std::optional<std::size_t> TextTable::column(std::string_view heading) const {
    const auto found = std::ranges::find(headings, heading);
    if (found == headings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - headings.begin());
}

TextTable read_table(std::string_view text) {
    TextTable table;
    table.rows = TableReading(text).rows();
    if (table.rows.empty()) return table;
    if (decimal_number(table.rows.front().front())) {
        for (std::size_t column = 1; column <= table.rows.front().size(); ++column)
            table.headings.push_back(std::to_string(column));
    } else {
        for (const std::string& heading : table.rows.front())
            table.headings.push_back(folded(heading));
        table.rows.erase(table.rows.begin());
    }
    for (std::vector<std::string>& row : table.rows)
        row.resize(table.headings.size());
    return table;
}

} // namespace decoupage::exchange
