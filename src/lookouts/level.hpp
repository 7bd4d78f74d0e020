#pragma once
/// A picture of one size as sums over rectangles (Crow 1984), laid out so that neighbouring windows are read
/// side by side.

#include "film/proxy.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace decoupage::lookouts {

/// Windows stand every `step` pixels. The sums of every `step`-th column lie next to each other, and rows are
/// equally far apart in pictures of any size, so that a place in a window is a constant.
class Level {
public:
    static constexpr int widest = 640;  ///< pixels
    static constexpr int most_step = 2; ///< pixels

    /// Lays out a picture of at most `widest` pixels; what was laid out before is gone.
    void lay(const Plane<std::uint8_t>& picture, int step);

    int width() const { return width_; }
    int height() const { return height_; }
    int step() const { return step_; }

    /// Where the corner left above pixel (x, y) lies from that of pixel (0, 0).
    static constexpr int place(int x, int y, int step) {
        return y * row + x % step * (row / step) + x / step;
    }
    /// Sums of levels, and of their squares, above and to the left of the corner of pixel (x, y), x being a
    /// multiple of `step`; those of the windows behind it follow. They wrap at 2^32.
    const std::uint32_t* sums(int x, int y) const { return sums_.data() + place(x, y, step_); }
    const std::uint32_t* squares(int x, int y) const { return squares_.data() + place(x, y, step_); }

private:
    /// No power of two, in which the rows' places in a cache would collide.
    static constexpr int row = widest + 16;
    static_assert(row % most_step == 0);

    void lay_row(std::span<const std::uint32_t> row_of_sums, int y, std::vector<std::uint32_t>& to) const;

    int width_ = 0, height_ = 0, step_ = 1;
    std::vector<std::uint32_t> sums_, squares_;
};

} // namespace decoupage::lookouts
