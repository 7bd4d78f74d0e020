#include "exchange/cinemetrics.hpp"

#include "exchange/edit_rate.hpp"
#include "exchange/gathering.hpp"
#include "exchange/limits.hpp"
#include "exchange/pieces.hpp"
#include "exchange/table.hpp"
#include "exchange/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::exchange {

namespace {

std::string thousandths(std::int64_t milliseconds_there) {
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%03lld", static_cast<long long>(milliseconds_there / 1000),
                  static_cast<long long>(milliseconds_there % 1000));
    return text;
}

/// How many decimals the column's numbers have at most.
int decimals_of(const TextTable& table, std::size_t column) {
    std::size_t most = 0;
    for (const auto& row : table.rows)
        if (const std::size_t point = row[column].find('.'); point != std::string::npos)
            most = std::max(most, row[column].size() - point - 1);
    return static_cast<int>(std::min<std::size_t>(most, 9));
}

/// Where each shot begins, in seconds, and how far that may be wrong.
struct Beginnings {
    std::vector<double> seconds;
    double error = 0;
};

std::optional<std::size_t> column_called(const TextTable& table,
                                         std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        if (const auto column = table.column(name)) return column;
    return std::nullopt;
}

Outcome<Beginnings> beginnings_in(const TextTable& table) {
    const auto begins = column_called(table, {"begin", "begins", "start", "start (s)", "begin (s)"});
    const auto lengths = column_called(table, {"length", "length (s)", "sl", "shot length", "duration", "1"});
    if (!begins && !lengths)
        return unreadable("a table with a column of lengths, called \"length\" or \"sl\"",
                          "Its columns have other names");
    const std::size_t column = begins ? *begins : *lengths;
    Beginnings found;
    double at = 0;
    for (const auto& row : table.rows) {
        const auto value = decimal_number(row[column]);
        if (!value || *value < 0 || *value > 1e7)
            return unreadable("seconds in each row", "Row " + std::to_string(found.seconds.size() + 1) +
                                                         " has \"" + clean_words(row[column], 40) + "\"");
        found.seconds.push_back(begins ? *value : at);
        at += *value;
    }
    const double half = 0.5 * std::pow(10.0, -decimals_of(table, column));
    found.error = begins ? half : half * std::sqrt(static_cast<double>(table.rows.size()));
    return found;
}

} // namespace

std::string cinemetrics_table(const Decoupage& decoupage) {
    const Ruler ruler(decoupage.times, milliseconds);
    std::string text = "Number,Begin,Length,Type,Frame\r\n";
    int number = 0;
    for (const Piece& piece : edit_of(decoupage, CuttingPlace::middle).pieces) {
        if (piece.span.empty()) continue;
        const std::int64_t first = ruler.tick(piece.span.first), end = ruler.tick(piece.span.end);
        text += std::to_string(++number) + "," + thousandths(first) + "," + thousandths(end - first) + "," +
                name_of(piece.kind) + "," + std::to_string(piece.span.first) + "\r\n";
    }
    return text;
}

Outcome<Said> read_cinemetrics(std::string_view bytes, const Decoupage& film) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    const TextTable table = read_table(*text);
    if (table.rows.size() > most_entries)
        return unreadable("at most " + std::to_string(most_entries) + " rows", "There are more");
    if (table.rows.empty()) return unreadable("a table with a row for each shot", "There is no row in it");
    const auto found = beginnings_in(table);
    if (!found) return tl::unexpected(found.error());
    const auto exact = table.column("frame");
    const Ruler ruler(film.times, milliseconds);
    Gathering gathered(film);
    gathered.so_far().extent = Said::Extent::points;
    const double frames = found->error * edit_rate(film).rate.frames_per_second();
    gathered.so_far().slack = frames < 0.5 ? 0 : static_cast<Frame>(std::min(std::ceil(frames), 1e6));
    gathered.has("transitions");
    for (std::size_t row = 1; row < found->seconds.size(); ++row) {
        const auto said = exact ? whole_number(table.rows[row][*exact]) : std::nullopt;
        const Frame frame = ruler.frame(std::llround(found->seconds[row] * 1000), said);
        gathered.transition({{frame, frame}, "", 1, ""});
    }
    return gathered.said();
}

} // namespace decoupage::exchange
