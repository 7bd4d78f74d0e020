#pragma once
/// The picture inside its bars on 32 x 18 cells, with what stands out and how busy each cell is.

#include "analysers/framing/inside.hpp"

#include <array>

namespace decoupage::framing {

inline constexpr int columns = 32, rows = 18;

/// One number a cell, row after row.
template <class T>
using Grid = std::array<std::array<T, columns>, rows>;

struct Cells {
    bool any = false;          ///< false for a plain field, of which nothing can be said
    Grid<float> light{};       ///< CIELAB lightness
    Grid<float> blue{}, red{}; ///< colour differences, in levels
    Grid<float> busy{};   ///< mean step from pixel to pixel of the half proxy, across and down, in lightness
    Grid<float> figure{}; ///< how far it is from the cells at both edges of its row; at most `most_figure`
    Grid<float> wide_figure{}; ///< the same from the three cells at each edge
    float step_full =
        0; ///< mean step from pixel to pixel of the proxy, in levels / 2.2: about as much lightness
    float step_half = 0; ///< mean of `busy` over all pixels
    float dark = 0;      ///< share of pixels darker than `dark_lightness`
};

inline constexpr float most_figure = 25, dark_lightness = 20;

/// `light`: the picture inside the bars as `lightness` makes it, not empty; `detail`: its `steps`.
Cells cells(const Proxy& proxy, const Inside& bars, const Plane<std::int16_t>& light,
            const Plane<std::int16_t>& detail);

/// Mean of the plane's values in each of so many cells; each has at least one.
void box(const Plane<std::int16_t>& plane, int across, int down, float scale, float* means);

/// |step to the right| + |step down| of every pixel that has both.
Plane<std::int16_t> steps(const Plane<std::int16_t>& plane);

} // namespace decoupage::framing
