#pragma once
/// How an earlier picture lies on a later one: moved, nearer, in other light; and what then still differs.

#include "film/proxy.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace decoupage::freeze_frames {

/// The grid of a frame, smoothed so that it can be moved by parts of a cell; levels as in Proxy::grid.
struct SmoothPicture {
    std::array<std::int16_t, grid_width * grid_height> cells{};
    std::int16_t at(int x, int y) const { return cells[static_cast<std::size_t>(y * grid_width + x)]; }
};

SmoothPicture smooth(const Proxy& frame);

/// Where a place of the later picture lies in the earlier: `scale * place + (right, down)`, in cells from the
/// middle. A camera that comes nearer has a scale below 1.
struct View {
    double scale = 1, right = 0, down = 0;
};

/// The view through `later` and then through `earlier`.
View through(const View& later, const View& earlier);

/// What differs once one picture lies on the other, block by block of 4 x 4 cells: mean differences in
/// levels, each cell's at most 12, so that a speck of dust is no motion.
struct Difference {
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
    struct Moved;
    using Sums = std::array<double, unknowns>;
    /// In every row, or every third.
    Moved moved(const SmoothPicture& earlier, const View& view, int every) const;
    Sums sums(const Moved& moved) const;
    Sums solved(Sums sums) const;
    void factorise();

    const SmoothPicture& later_;
    int mean_ = 0;
    std::array<std::array<std::int16_t, grid_width * grid_height>, unknowns - 1> slopes_{};
    std::array<Sums, unknowns> factor_{};
};

} // namespace decoupage::freeze_frames
