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

/// The later picture, ready to be compared with several earlier ones.
class Fit {
public:
    explicit Fit(const SmoothPicture& later);
    /// The view in which `earlier` lies best on the later picture, looked for around `guess`.
    View view(const SmoothPicture& earlier, View guess, int steps) const;
    /// What differs in that view, light apart. Of pictures that share less than half: as much as can be.
    Difference difference(const SmoothPicture& earlier, const View& view) const;

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
