#pragma once
/// Sums over blocks of the 64 x 36 grid: the Gram matrix of the pictures of a film near its diagonal, from
/// which correlations and blends follow without seeing the pictures again.

#include "film/proxy.hpp"

#include <array>
#include <cstdint>

namespace decoupage::analysers {

inline constexpr int blocks_across = 8, blocks_down = 4;
inline constexpr int block_count = blocks_across * blocks_down;
inline constexpr int block_pixels = grid_width * grid_height / block_count;

/// Per block, sums of products of two pictures. Levels are at most 4080, so a block's sum is under 2^31.
using Products = std::array<std::int32_t, block_count>;

/// Of one picture, per block: the sum of its levels and of their squares, their mean and their variance.
struct BlockSums {
    Products sum;
    Products square;
    std::array<double, block_count> mean, variance;
};

BlockSums block_sums(const Plane<std::int16_t>& grid);

/// Per block, the sum of a * b.
Products block_products(const Plane<std::int16_t>& a, const Plane<std::int16_t>& b);

/// The same, written plainly: what the fast one is tested against.
Products block_products_plain(const Plane<std::int16_t>& a, const Plane<std::int16_t>& b);

/// How alike two pictures are, block by block.
struct Likeness {
    float median;  ///< of the correlations of textured blocks; 1 if there is none
    float quarter; ///< a quarter of them are less alike
    float changed; ///< share of textured blocks whose correlation is under one half; 0 if there is none
};
Likeness likeness(const BlockSums& a, const BlockSums& b, const Products& ab);

/// The picture `middle` as a blend (1 - part) * before + part * after, by least squares.
struct Blend {
    float part;
    float rest;     ///< squared error relative to the squared difference of before and after
    float spread;   ///< standard deviation of the part over blocks, weighted by their difference
    float contrast; ///< root mean square difference of before and after, in 8-bit levels
    /// How the part leans over the picture, per half of its width, of its height, and per half diagonal from
    /// the middle outwards: a wipe has a side that it comes from, an iris a middle; a dissolve has neither.
    float across, down, outward;
    float mixed; ///< 1 where every block is half and half, 0 where each shows one of the two alone
    /// What is left, relative to the difference of the two, when a block is taken for the one of them that it
    /// is nearer to: little in a wipe, a quarter in the middle of a dissolve.
    float chosen_rest;
    float block_rest; ///< `rest` of one block, the middle one of those where the two differ; 1 if none do
};
struct BlendProducts {
    const Products& before_before;
    const Products& middle_middle;
    const Products& after_after;
    Products before_middle, middle_after, before_after;
};
Blend blend(const BlendProducts& products);

} // namespace decoupage::analysers
