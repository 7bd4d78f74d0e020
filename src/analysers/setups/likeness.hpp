#pragma once
/// How alike two pictures are in what is where: of one set-up or not.

#include "film/sighting.hpp"

#include <array>
#include <span>
#include <vector>

namespace decoupage::setups {

inline constexpr int across = 32, down = 18; ///< cells of a picture, whatever its shape
inline constexpr int blocks_across = 4, blocks_down = 3;
inline constexpr int blocks = blocks_across * blocks_down;
inline constexpr int block_cells = across * down / blocks;

/// The mean level (0 to 255) of each cell, rows from the top; as a sighting's numbers.
std::vector<float> cell_levels(const LookPicture& picture);

/// The same cells drawn over a part of the picture, which is cut to whole cells: its bars do not count.
std::vector<float> cells_inside(std::span<const float> levels, const Box& part);

/// How the light lies: the blocks' means, their mean taken away; length 1.
using Ground = std::array<float, blocks>;

/// A picture ready to be compared.
struct Comparable {
    Ground ground;
    std::array<std::array<float, block_cells>, blocks>
        pattern;                       ///< of each block, its mean taken away; length 1 or less
    std::array<bool, blocks> textured; ///< where there is a pattern to be compared
};

/// Of numbers as `cell_levels` gives them; there must be `across` x `down`.
Comparable comparable(std::span<const float> levels);

/// Whether the light lies alike: where it does not, neither are the pictures.
bool may_be_alike(const Ground& a, const Ground& b);

/// Median correlation of the blocks that have a pattern in either picture: 1 for the same picture, also
/// lighter or darker; about 0 for unrelated ones. 0 where little is to be seen, or where the light lies quite
/// otherwise.
float likeness(const Comparable& a, const Comparable& b);

} // namespace decoupage::setups
