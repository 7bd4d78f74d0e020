#pragma once
/// Texts: lines that stand, or roll, from one look to another.

#include "analysers/letters/seen_lines.hpp"

#include <cstddef>
#include <vector>

namespace decoupage::letters {

/// The lines of every look, the first look first; of `frames` frames.
std::vector<std::vector<SeenLine>> lines_by_look(const Looks& looks, Frame frames);

/// Lines that are seen in looks [first, end), or in most of them.
struct Text {
    std::size_t first = 0, end = 0;
    std::size_t seen = 0; ///< looks in which it is seen
    int most_rows = 0;    ///< of one look
    float letters = 0;    ///< of the look with most
    float likeness = 0;   ///< of the look that is most like letters
    bool rolls = false;   ///< lines move up or down together
    std::size_t low = 0;  ///< looks in which most of its letters stand low in the picture
    std::size_t even = 0; ///< looks in which it stands on even ground
    Box box;              ///< around all its lines
};

/// How many lines stand one above the other.
int rows_of(const std::vector<SeenLine>& lines);

/// Does one of the lines still stand, or go on elsewhere, having rolled?
enum class GoesOn { no, stands, rolled };
GoesOn goes_on(const std::vector<SeenLine>& now, const std::vector<SeenLine>& then);

/// Of all lines those that are letters: at least `sureness` likely, and in a neighbouring look still there,
/// or rolled; or on even ground, where less will do.
std::vector<std::vector<SeenLine>> lasting(const std::vector<std::vector<SeenLine>>& looks, float sureness);

/// In order of their first look. Where `cuts` says that a look is in a later shot than the one before, lines
/// that do not stand exactly as they stood are another text.
std::vector<Text> texts(const std::vector<std::vector<SeenLine>>& looks, const std::vector<bool>& cuts);

} // namespace decoupage::letters
