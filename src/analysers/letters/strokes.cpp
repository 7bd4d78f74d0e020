#include "analysers/letters/strokes.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace decoupage::letters {

namespace {

using Level = std::uint8_t;
using Levels = std::vector<Level>;

/// Of two levels, the one more like the ground of light strokes, and the one less like it; by how much a
/// level stands out from the ground.
struct DarkGround {
    static constexpr Level beyond = 255; // beyond the picture's edge there is nothing to stand out from
    static Level more(Level a, Level b) { return std::min(a, b); }
    static Level less(Level a, Level b) { return std::max(a, b); }
    static Level above(Level level, Level ground) { return static_cast<Level>(level - more(level, ground)); }
};

struct LightGround {
    static constexpr Level beyond = 0;
    static Level more(Level a, Level b) { return std::max(a, b); }
    static Level less(Level a, Level b) { return std::min(a, b); }
    static Level above(Level level, Level ground) { return static_cast<Level>(more(level, ground) - level); }
};

std::size_t stride_of(const Plane<Level>& luma) {
    return static_cast<std::size_t>(luma.width) + 2 * reach;
}

/// The plane with a margin as wide as the reach, so that all its pixels have neighbours.
void put_with_margin(const Plane<Level>& luma, Level beyond, Levels& levels) {
    const std::size_t stride = stride_of(luma);
    levels.assign(stride * (static_cast<std::size_t>(luma.height) + 2 * reach), beyond);
    for (int y = 0; y < luma.height; ++y) {
        const auto row = luma.row(y);
        std::copy(row.begin(), row.end(),
                  levels.begin() +
                      static_cast<std::ptrdiff_t>((static_cast<std::size_t>(y) + reach) * stride + reach));
    }
}

template <class Ground>
void pairs(const Level* from, std::size_t count, std::size_t apart, Level* to) {
    for (std::size_t i = 0; i < count; ++i)
        to[i] = Ground::more(from[i], from[i + apart]);
}

/// Of each pixel and the seven that follow it, `step` apart, the one most like the ground; nothing is said of
/// the last pixels, which no seven follow.
template <class Ground>
void find_eights(const Levels& levels, std::size_t step, Levels& fours, Levels& eights) {
    fours.resize(levels.size());
    eights.resize(levels.size());
    pairs<Ground>(levels.data(), levels.size() - step, step, eights.data());
    pairs<Ground>(eights.data(), levels.size() - 3 * step, 2 * step, fours.data());
    pairs<Ground>(fours.data(), levels.size() - 7 * step, 4 * step, eights.data());
}

template <class Ground>
void mark_row(const Level* level, const Level* along, const Level* down, std::size_t stride, int width,
              Level contrast, Level* marked) {
    const Level *left = along - reach, *right = along + 1, *above = down - reach * stride,
                *below = down + stride;
    for (int x = 0; x < width; ++x) {
        const Level beside = Ground::less(left[x], right[x]), over = Ground::less(above[x], below[x]);
        marked[x] = Ground::above(level[x], Ground::more(beside, over)) >= contrast ? 255 : 0;
    }
}

template <class Ground>
void find(const Plane<Level>& luma, Level contrast, StrokeRoom& room, Plane<Level>& mask) {
    const std::size_t stride = stride_of(luma);
    put_with_margin(luma, Ground::beyond, room.levels);
    find_eights<Ground>(room.levels, 1, room.fours, room.along);
    find_eights<Ground>(room.levels, stride, room.fours, room.down);
    for (int y = 0; y < luma.height; ++y) {
        const std::size_t first = (static_cast<std::size_t>(y) + reach) * stride + reach;
        mark_row<Ground>(room.levels.data() + first, room.along.data() + first, room.down.data() + first,
                         stride, luma.width, contrast,
                         mask.values.data() + static_cast<std::ptrdiff_t>(y) * luma.width);
    }
}

} // namespace

Plane<Level> strokes(const Plane<Level>& luma, Ink ink, std::uint8_t contrast, StrokeRoom& room) {
    Plane<Level> mask(luma.width, luma.height);
    if (ink == Ink::light)
        find<DarkGround>(luma, contrast, room, mask);
    else
        find<LightGround>(luma, contrast, room, mask);
    return mask;
}

} // namespace decoupage::letters
