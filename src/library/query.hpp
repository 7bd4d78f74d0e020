#pragma once
/// What is sought in a library, in words: "tracking shots over 30 s without music". The language is told in
/// docs/methods/library.md.

#include "film/word_reader.hpp"
#include "library/indexed_film.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace decoupage {

enum class Presence { with, without };

/// A column of numbers lies between two limits, both of which belong to it.
struct NumberTest {
    std::string column;
    float least = 0, most = 0;
};

/// A column of labels has one of these.
struct LabelTest {
    std::string column;
    std::vector<std::string> labels;
};

/// The camera does one of these, with whatever else: places in `movement_labels`.
struct MovementTest {
    std::vector<std::size_t> movements;
};

/// Some of these tracks lie over a part of it. Without holds only where all of them were looked for.
struct OverlapTest {
    struct Source {
        std::string track;
        std::vector<std::string> labels; ///< empty for all
    };
    std::vector<Source> sources;
    Presence presence = Presence::with;
    float share = 0; ///< of its time: with is more than this, without at most this
};

/// Words are said, written or given as a name in it.
struct WordsTest {
    std::vector<std::string> folded; ///< one phrase
    bool last_begins = false;        ///< the last word may go on
    std::optional<IndexedWords::Manner> manner;
    Presence presence = Presence::with;
};

/// Some of it lies between two moments, in seconds or in shares of the film's length.
struct PlaceTest {
    enum class From { start, end } from = From::start;
    enum class Unit { seconds, share } unit = Unit::seconds;
    double least = 0, most = 0; ///< from there, both not below 0
};

/// The film's name, or its dossier's path, has this in it.
struct FilmTest {
    std::string folded;
};

struct Test {
    std::variant<NumberTest, LabelTest, MovementTest, OverlapTest, WordsTest, PlaceTest, FilmTest> what;
    std::string said; ///< in the person's words
};

struct Query {
    std::string track = "shots"; ///< of which segments are sought
    std::vector<Test> tests;     ///< all of which must hold
};

inline constexpr std::size_t longest_query = 1000; ///< bytes
inline constexpr std::size_t most_tests = 32;

/// `tracks` are those that the library has, beside which the language knows of its own.
tl::expected<Query, Misunderstanding> understood(std::string_view query,
                                                 std::span<const std::string> tracks = {});

} // namespace decoupage
