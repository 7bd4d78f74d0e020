#include "views/chart_tables.hpp"

#include "figures/counting.hpp"
#include "figures/density.hpp"
#include "signal/gated_loudness.hpp"
#include "views/barcode.hpp"
#include "views/csv.hpp"
#include "views/csv_row.hpp"
#include "views/words.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage {

namespace {

std::string in_seconds(Time time) {
    return decimals(seconds(time), 3);
}

std::string number(double value, int places) {
    return std::isfinite(value) ? decimals(value, places) : "";
}

const char* const segment_heads = "first,end,start_s,end_s,label,confidence,detail\r\n";

std::string segment_row(const Decoupage& film, const Segment& segment) {
    return row({std::to_string(segment.span.first), std::to_string(segment.span.end),
                in_seconds(film.times.at(segment.span.first)), in_seconds(film.times.at(segment.span.end)),
                cell(segment.label), number(static_cast<double>(segment.confidence), 3),
                cell(segment.detail)});
}

} // namespace

std::string track_table(const Decoupage& film, std::string_view name) {
    std::string table;
    for (const Segment& segment : film.track(name).segments)
        table += segment_row(film, segment);
    return table.empty() ? table : segment_heads + table;
}

std::string table_of_heard(const Decoupage& film, const ChartOrder&) {
    std::string table;
    for (const std::string name : {"speech", "music", "sounds", "steps", "silence"})
        for (const Segment& segment : film.track(name).segments)
            table += name + ',' + segment_row(film, segment);
    return table.empty() ? table : std::string("track,") + segment_heads + table;
}

std::string table_of_shots(const Decoupage& film, const ChartOrder& order) {
    return film.shots.empty() ? std::string() : csv_table(film, order.counting);
}

std::string table_of_lengths(const Decoupage& film, const ChartOrder& order) {
    std::string table;
    for (const CountedShot& shot : counted_shots(film, order.counting))
        table += row({std::to_string(film.shots[shot.index].number), in_seconds(shot.length)});
    return table.empty() ? table : row({"shot", "length_s"}) + table;
}

std::string table_of_density(const Decoupage& film, const ChartOrder& order) {
    const Density density = cut_density(changes_of_shot(film, order.counting), film.times.end());
    std::string table;
    for (std::size_t point = 0; point < density.values.size(); ++point)
        table +=
            row({number(density.step * static_cast<double>(point), 3), number(density.values[point], 4)});
    return table.empty() ? table : row({"time_s", "changes_a_minute"}) + table;
}

std::string table_of_changes(const Decoupage& film, const ChartOrder& order) {
    std::string table;
    int so_far = 0;
    for (const Time change : changes_of_shot(film, order.counting))
        table += row({in_seconds(change), std::to_string(++so_far)});
    return table.empty() ? table : row({"time_s", "changes_so_far"}) + table;
}

std::string table_of_colours(const Decoupage& film, const ChartOrder&) {
    constexpr int most_columns = 1000;
    const Barcode strip = barcode(film, most_columns);
    std::string table;
    const auto hex = [&](int third, int column) {
        const auto at = static_cast<std::size_t>((third * strip.columns + column) * 3);
        std::array<char, 8> text{};
        std::snprintf(text.data(), text.size(), "#%02x%02x%02x", strip.pixels[at], strip.pixels[at + 1],
                      strip.pixels[at + 2]);
        return std::string(text.data());
    };
    for (int column = 0; column < strip.columns; ++column)
        table += row({number(seconds(film.times.end()) * column / strip.columns, 3), hex(0, column),
                      hex(1, column), hex(2, column)});
    return table.empty() ? table : row({"time_s", "top", "middle", "bottom"}) + table;
}

std::string table_of_loudness(const Decoupage& film, const ChartOrder&) {
    const auto found = film.curves.find("loudness");
    if (found == film.curves.end()) return {};
    constexpr int momentary = 4, short_term = 30; // tenths of a second, as in EBU R 128
    const auto brief = sliding_loudness(found->second, momentary),
               longer = sliding_loudness(found->second, short_term);
    std::string table;
    for (std::size_t tenth = 0; tenth < longer.size() && tenth < brief.size(); ++tenth)
        table +=
            row({number(static_cast<double>(tenth) / 10, 1), number(static_cast<double>(brief[tenth]), 1),
                 number(static_cast<double>(longer[tenth]), 1)});
    return table.empty() ? table : row({"window_begins_s", "momentary_lufs", "short_term_lufs"}) + table;
}

std::string table_of_cues(const Decoupage& film, const ChartOrder&) {
    std::string table;
    for (const Subtitles& words : film.subtitles)
        for (const Cue& cue : words.cues)
            table += row({in_seconds(cue.begin), in_seconds(cue.end), cell(words.language), cell(cue.speaker),
                          cell(cue.words), cell(sounds_text(cue.sounds))});
    return table.empty() ? table
                         : row({"start_s", "end_s", "language", "speaker", "words", "sounds"}) + table;
}

} // namespace decoupage
