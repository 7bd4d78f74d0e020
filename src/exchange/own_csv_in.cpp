#include "exchange/gathering.hpp"
#include "exchange/limits.hpp"
#include "exchange/own_forms.hpp"
#include "exchange/table.hpp"
#include "exchange/text.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

/// Spreadsheets are kept from reading a cell as a formula by an apostrophe.
std::string without_apostrophe(const std::string& cell) {
    const bool guarded = cell.size() > 1 && cell[0] == '\'' &&
                         std::string_view("=+-@").find(cell[1]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

bool begins_a_shot(const Decoupage& film, const Segment& transition) {
    return std::ranges::any_of(film.shots, [&](const Shot& shot) {
        return !shot.before.label.empty() && shot.before.span == transition.span;
    });
}

} // namespace

Outcome<Said> read_own_csv(std::string_view bytes, const Decoupage& film) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    const TextTable table = read_table(*text);
    const auto kind = table.column("transition_in"), shape = table.column("transition_in_shape"),
               first = table.column("transition_in_first_frame"),
               end = table.column("transition_in_end_frame"),
               confidence = table.column("transition_in_confidence");
    if (!kind || !first || !end)
        return unreadable("a table of shots with the columns transition_in, transition_in_first_frame and "
                          "transition_in_end_frame",
                          "They are not all there");
    if (table.rows.size() > most_entries)
        return unreadable("at most " + std::to_string(most_entries) + " rows", "There are more");
    Gathering gathered(film);
    gathered.has("transitions");
    for (const auto& row : table.rows) {
        if (row[*kind].empty()) continue;
        const auto from = whole_number(row[*first]), to = whole_number(row[*end]);
        if (!from || !to || *from < 0 || *to < *from)
            return unreadable("frame numbers of each transition",
                              "A row has \"" + clean_words(row[*first] + " " + row[*end], 40) + "\"");
        Segment segment{{*from, *to}, row[*kind], 1, shape ? without_apostrophe(row[*shape]) : ""};
        if (const auto sure = confidence ? decimal_number(row[*confidence]) : std::nullopt)
            segment.confidence = static_cast<float>(std::clamp(*sure, 0.0, 1.0));
        gathered.transition(std::move(segment));
    }
    for (const Segment& standing : film.track("transitions").segments)
        if (!begins_a_shot(film, standing)) gathered.transition(standing);
    return gathered.said();
}

} // namespace decoupage::exchange
