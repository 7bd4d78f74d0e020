#pragma once
/// The trees of a cascade, ready to be asked of windows: of one, or of eight neighbours at once with the same
/// answers.

#include "signal/vectors.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace decoupage::lookouts {

/// A weighted sum over a rectangle: places of its four corners from the window's own.
struct Rectangle {
    std::int32_t left_top, right_top, left_bottom, right_bottom;
    float weight;
};

/// One question of a tree: is the feature less than `threshold` times the window's spread? A way leads to a
/// later node of the tree where it is above 0, else to a leaf.
struct Question {
    std::array<Rectangle, 3> rectangles;
    int used = 0; ///< of the rectangles
    float threshold = 0;
    int left = 0, right = 0;
    float left_leaf = 0, right_leaf = 0; ///< where a way leads to one
};

struct AskedStage {
    std::span<const std::span<const Question>> trees;
    float threshold = 0;
};

/// Most questions of one tree.
inline constexpr std::size_t most_questions = 8;

/// What a tree says of the window whose sums begin at `window`.
float answer(std::span<const Question> tree, const std::uint32_t* window, float spread);

#if DECOUPAGE_HAS_AVX2
/// Those of the eight windows whose sums begin at `first` and behind it, among the bits of `asked`, that pass
/// every stage. Needs AVX2.
unsigned eight_that_pass(const std::uint32_t* first, const std::array<float, 8>& spreads, unsigned asked,
                         std::span<const AskedStage> stages);
#endif

} // namespace decoupage::lookouts
