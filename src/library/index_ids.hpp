#pragma once
/// The ids of an index's rows: what a row belongs to lies in them.

#include "library/indexed_film.hpp"

#include <cstdint>

namespace decoupage {

inline constexpr int film_bits = 20; ///< a million films
inline constexpr std::int64_t most_films = std::int64_t{1} << film_bits;

inline constexpr std::size_t longest_label = 64;   ///< bytes, of labels, tracks and columns
inline constexpr std::size_t longest_words = 4000; ///< bytes, of what stands at one place

/// Of the words of a film: a film's lie together, in order of their first frames.
inline constexpr int word_film_shift = 43, word_frame_shift = 16, word_place_shift = 2;
inline constexpr std::int64_t most_word_places = std::int64_t{1} << (word_frame_shift - word_place_shift);

constexpr std::int64_t word_id(std::int64_t film, Frame first, std::int64_t place,
                               IndexedWords::Manner manner) {
    return (film << word_film_shift) + (first << word_frame_shift) + (place << word_place_shift) +
           static_cast<std::int64_t>(manner);
}
constexpr std::int64_t film_of_word(std::int64_t id) {
    return id >> word_film_shift;
}
constexpr Frame frame_of_word(std::int64_t id) {
    return (id >> word_frame_shift) & ((std::int64_t{1} << (word_film_shift - word_frame_shift)) - 1);
}
constexpr IndexedWords::Manner manner_of_word(std::int64_t id) {
    return static_cast<IndexedWords::Manner>(id & ((1 << word_place_shift) - 1));
}

/// Of a series: all films of one column lie together.
constexpr std::int64_t series_id(std::int64_t column, std::int64_t film) {
    return (column << 32) + film;
}

} // namespace decoupage
