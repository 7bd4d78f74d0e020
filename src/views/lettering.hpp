#pragma once
/// Letters of one stroke for pictures: small letters, digits of one width, and a few signs.

#include <string_view>
#include <vector>

namespace decoupage {

struct LetterPoint {
    double x = 0, y = 0;
};

/// The strokes of a line of UTF-8, each a chain of points, in units of the height of a digit: feet at y = 0,
/// heads at -1. Capitals are written small; a letter without a form leaves a space.
struct DrawnLetters {
    std::vector<std::vector<LetterPoint>> strokes;
    double width = 0;
};
DrawnLetters lettered(std::string_view text);

} // namespace decoupage
