#pragma once
/// A frame at several sizes, soft enough that slopes can be followed.

#include "film/proxy.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace decoupage::camera_movement {

/// Where the picture stands in a proxy's luma, without black bars: half-open, in its pixels.
struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;
    friend bool operator==(const Area&, const Area&) = default;
};

/// The picture without rows and columns at its edges that nothing in the frame lights.
Area lit_area(const Proxy& frame);

/// Sums over two by two neighbours of the luma, 0 to 1020: cell (x, y) has its middle between the pixels
/// (x, y) and (x + 1, y + 1). The last row and column repeat those before.
using Soft = Plane<std::int16_t>;

/// A frame's luma made soft at full, half and quarter size, each the scale of `Soft`; and once more halved.
class Layers {
public:
    static constexpr int count = 3;
    explicit Layers(const Plane<std::uint8_t>& luma);
    /// Half as wide and high with each level.
    const Soft& soft(int level) const { return soft_[static_cast<std::size_t>(level)]; }
    /// An eighth as wide and high; empty where nothing would be left.
    const Soft& smallest() const { return smallest_; }
    int width() const { return soft_[0].width; }
    int height() const { return soft_[0].height; }

private:
    std::array<Soft, count> soft_;
    Soft smallest_;
};

} // namespace decoupage::camera_movement
