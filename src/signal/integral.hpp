#pragma once
/// Sums over any upright rectangle of a plane in four look-ups (Crow 1984).

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace decoupage {

/// Sums of values, or of their squares, above and to the left of each corner of a plane's pixels. Sums wrap
/// at 2^32; differences of them are right as long as the rectangle's own sum is smaller.
class Integral {
public:
    enum class Of { values, squares };
    /// Rows of `width` values, one after another.
    Integral(std::span<const std::uint8_t> values, int width, int height, Of of);

    int stride() const { return width_ + 1; }
    /// The corner left above pixel (x, y).
    const std::uint32_t* at(int x, int y) const {
        return sums_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(stride()) + x;
    }
    std::uint32_t sum(int x, int y, int width, int height) const {
        return *at(x + width, y + height) - *at(x, y + height) - *at(x + width, y) + *at(x, y);
    }

private:
    int width_;
    std::vector<std::uint32_t> sums_;
};

} // namespace decoupage
