#pragma once
/// Lines of letters: marks that stand side by side, alike, on one baseline.

#include "analysers/letters/marks.hpp"

#include <array>
#include <vector>

namespace decoupage::letters {

/// What is known of marks in a row, each 0 to 1 or a little more, or in heights of the row's letters.
struct Traits {
    float letters = 0;   ///< how many, a mark as wide as several counted as several
    float aligned = 0;   ///< share of the marks with their feet, or heads, on one line
    float levels = 0;    ///< deviation of the marks' levels, in contrasts
    float grounds = 0;   ///< of their grounds
    float stroke = 0;    ///< width of their strokes, in heights
    float strokes = 0;   ///< deviation of that between marks, in strokes
    float heights = 0;   ///< deviation of their heights, in heights
    float widths = 0;    ///< of their widths
    float gaps = 0;      ///< of the gaps between them
    float gap = 0;       ///< mean gap
    float crossings = 0; ///< runs in a row of a mark, on the mean
    float filled = 0;    ///< share of their boxes
    float contrast = 0;  ///< in 256 levels
    float lonely = 0;    ///< share, of all marks in the band around the row, of those in it
};

struct Line {
    int left = 0, right = 0, top = 0, bottom = 0; ///< pixels
    float height = 0;                             ///< of most of its marks
    std::vector<Mark> marks;
    Traits traits;
    int width() const { return right - left; }
};

/// Rows of at least three marks. `marks` in order of their left side.
std::vector<Line> lines(const std::vector<Mark>& marks);

} // namespace decoupage::letters
