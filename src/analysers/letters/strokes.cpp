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

/// A plane with a margin as wide as the reach, so that all its pixels have neighbours.
struct Margined {
    std::size_t width;
    Levels levels;
};

Margined margined(const Plane<Level>& luma, Level beyond) {
    const std::size_t width = static_cast<std::size_t>(luma.width) + 2 * reach;
    const std::size_t height = static_cast<std::size_t>(luma.height) + 2 * reach;
    Margined plane{width, Levels(width * height, beyond)};
    for (int y = 0; y < luma.height; ++y) {
        const auto row = luma.row(y);
        std::copy(row.begin(), row.end(),
                  plane.levels.begin() +
                      static_cast<std::ptrdiff_t>((static_cast<std::size_t>(y) + reach) * width + reach));
    }
    return plane;
}

template <class Ground>
void pairs(const Level* from, std::size_t count, std::size_t apart, Level* to) {
    for (std::size_t i = 0; i < count; ++i)
        to[i] = Ground::more(from[i], from[i + apart]);
}

/// Of each pixel and the seven that follow it, `step` apart, the one most like the ground; the last pixels,
/// which no seven follow, are left as they are.
template <class Ground>
Levels eights(const Levels& levels, std::size_t step) {
    Levels two = levels, four = levels;
    pairs<Ground>(levels.data(), levels.size() - step, step, two.data());
    pairs<Ground>(two.data(), levels.size() - 3 * step, 2 * step, four.data());
    pairs<Ground>(four.data(), levels.size() - 7 * step, 4 * step, two.data());
    return two;
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
Plane<Level> found(const Plane<Level>& luma, Level contrast) {
    const Margined plane = margined(luma, Ground::beyond);
    const Levels along = eights<Ground>(plane.levels, 1), down = eights<Ground>(plane.levels, plane.width);
    Plane<Level> mask(luma.width, luma.height);
    for (int y = 0; y < luma.height; ++y) {
        const std::size_t first = (static_cast<std::size_t>(y) + reach) * plane.width + reach;
        mark_row<Ground>(plane.levels.data() + first, along.data() + first, down.data() + first, plane.width,
                         luma.width, contrast,
                         mask.values.data() + static_cast<std::ptrdiff_t>(y) * luma.width);
    }
    return mask;
}

} // namespace

Plane<Level> strokes(const Plane<Level>& luma, Ink ink, std::uint8_t contrast) {
    return ink == Ink::light ? found<DarkGround>(luma, contrast) : found<LightGround>(luma, contrast);
}

Plane<Level> halved(const Plane<Level>& luma) {
    Plane<Level> half(luma.width / 2, luma.height / 2);
    for (int y = 0; y < half.height; ++y) {
        const Level *upper = luma.row(2 * y).data(), *lower = luma.row(2 * y + 1).data();
        Level* to = &half.at(0, y);
        for (int x = 0; x < half.width; ++x)
            to[x] = static_cast<Level>(
                (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) >> 2);
    }
    return half;
}

} // namespace decoupage::letters
