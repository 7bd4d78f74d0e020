#pragma once
/// The numbers that charts are drawn from, as tables. Inside views/ only.

#include "views/charts.hpp"

#include <algorithm>
#include <cstddef>

namespace decoupage {

/// A name as a template's argument.
template <std::size_t size>
struct Called {
    char letters[size]{};
    constexpr Called(const char (&text)[size]) { std::copy_n(text, size, letters); }
    constexpr std::string_view text() const { return {letters, size - 1}; }
};

std::string track_table(const Decoupage& film, std::string_view track);

template <Called track>
std::string table_of_track(const Decoupage& film, const ChartOrder&) {
    return track_table(film, track.text());
}

std::string table_of_shots(const Decoupage& film, const ChartOrder& order);
/// Only the lengths that count, in order of the film.
std::string table_of_lengths(const Decoupage& film, const ChartOrder& order);
std::string table_of_density(const Decoupage& film, const ChartOrder& order);
std::string table_of_changes(const Decoupage& film, const ChartOrder& order);
std::string table_of_colours(const Decoupage& film, const ChartOrder& order);
/// Everything that is heard, with the track it stands in.
std::string table_of_heard(const Decoupage& film, const ChartOrder& order);
std::string table_of_loudness(const Decoupage& film, const ChartOrder& order);
std::string table_of_cues(const Decoupage& film, const ChartOrder& order);

} // namespace decoupage
