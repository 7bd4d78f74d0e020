#pragma once
/// How an earlier picture lies on a later one: moved, nearer, in other light; and what then still differs.

#include "analysers/freeze_frames/moved.hpp"
#include "analysers/freeze_frames/picture.hpp"

#include <array>
#include <cstdint>

namespace decoupage::freeze_frames {

/// What differs once one picture lies on the other, block by block of 4 x 4 cells: mean differences in
/// levels, each cell's at most 12, so that a speck of dust is no motion.
struct Difference {
    float single = 12; ///< of the most changed block
    float most = 12;   ///< of the third most changed block: two may be dirt
    float middle = 12; ///< of the middle block: grain
};

/// What differs in each block, row by row, in sixteenths of a level summed over its cells.
struct Blocks {
    static constexpr int side = 4, across = grid_width / side, down = grid_height / side;
    static constexpr std::int16_t unseen = -1; ///< of a block that the two do not share
    std::array<std::int16_t, across * down> sums{};
};

Difference difference(const Blocks& blocks);

/// Where more differs over a longer time than over a short one: something lives there.
struct Growth {
    float most = 12; ///< by how much, in the block where it is most; levels
    int place = 0;   ///< the number of that block, from the upper left
};
Growth growth(const Blocks& sooner, const Blocks& later);

/// The later picture, ready to be compared with several earlier ones.
class Fit {
public:
    explicit Fit(const SmoothPicture& later);
    /// The view in which `earlier` lies best on the later picture, looked for around `guess`.
    View view(const SmoothPicture& earlier, View guess, int steps) const;
    /// What differs in that view, light apart. Pictures that share less than half share no block.
    Blocks blocks(const SmoothPicture& earlier, const View& view) const;

private:
    static constexpr int unknowns = 5; // motion to the right, down, nearer; gain and offset of the light
    using Sums = std::array<double, unknowns>;
    Sums sums(const Moved& moved) const;
    Sums solved(Sums sums) const;
    void factorise();

    const SmoothPicture& later_;
    int mean_ = 0;
    std::array<std::array<std::int16_t, grid_width * grid_height>, unknowns - 1> slopes_{};
    std::array<Sums, unknowns> factor_{};
};

} // namespace decoupage::freeze_frames
