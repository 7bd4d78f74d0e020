#pragma once
/// A frame made small for measuring. Made once, on the reading thread, by exact box sums over the decoded
/// planes (media/proxy_maker), then immutable and shared by all meters on all threads.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace decoupage {

/// Rows of values, one after another, no padding.
template <class T>
struct Plane {
    int width = 0;
    int height = 0;
    std::vector<T> values;

    Plane() = default;
    Plane(int columns, int rows)
        : width(columns), height(rows), values(static_cast<std::size_t>(columns) * rows) {}
    std::span<const T> row(int y) const {
        return {values.data() + static_cast<std::size_t>(y) * width, static_cast<std::size_t>(width)};
    }
    T at(int x, int y) const { return values[static_cast<std::size_t>(y) * width + x]; }
    T& at(int x, int y) { return values[static_cast<std::size_t>(y) * width + x]; }
};

/// The size of the grid on which pictures are compared, whatever their shape.
inline constexpr int grid_width = 64;
inline constexpr int grid_height = 36;

/// Levels are full range whatever the film's coding: 0 is the black and 4080 (255 * 16) the white of the
/// film's own range, so a level / 16 is the familiar 8-bit level. HDR films keep their code values (PQ and
/// HLG are perceptual). Chroma is centred on 0 (-2048 ... 2047); all zero for a film without colour planes.
struct Proxy {
    /// Upright, square pixels, longest side at most 192, 8 bits (levels / 16). Black bars included.
    Plane<std::uint8_t> luma;
    /// 64 x 36 whatever the film's shape (not square pixels): levels.
    Plane<std::int16_t> grid;
    /// 32 x 18 each: blue and red difference (Cb, Cr).
    Plane<std::int16_t> blue, red;
    /// Level of every row and every column of the upright picture at the film's own resolution: mean, and the
    /// brightest pixel. What the edges of the picture are found from. Levels / 16, means rounded.
    std::vector<std::uint8_t> row_mean, row_most, column_mean, column_most;
    /// In how many of a thousand places of the whole frame, both fields of it, neighbouring lines show two
    /// moments.
    std::uint16_t combed = 0;
};

using ProxyPointer = std::shared_ptr<const Proxy>;

/// A short run of consecutive frames, with earlier ones to look back at.
class FrameRun {
public:
    /// `frames` holds the frames looked back at (fewer at the film's start), then the run's own.
    FrameRun(std::span<const ProxyPointer> frames, std::int64_t first, int looked_back)
        : frames_(frames), first_(first), looked_back_(looked_back) {}

    /// How many values a meter writes into each curve.
    int length() const { return static_cast<int>(frames_.size()) - looked_back_; }
    /// The frame number of `at(0)`.
    std::int64_t first() const { return first_; }
    /// How many frames before `at(0)` can be seen: less than the card asked for only at the film's start.
    int looked_back() const { return looked_back_; }
    /// Frame `first() + index`, for -looked_back() <= index < length().
    const Proxy& at(int index) const { return *frames_[static_cast<std::size_t>(index + looked_back_)]; }

private:
    std::span<const ProxyPointer> frames_;
    std::int64_t first_;
    int looked_back_;
};

} // namespace decoupage
