#pragma once
/// A frame on the 32 x 18 grid of its chroma, in levels, with its bars told apart from its picture.

#include "film/proxy.hpp"

#include <vector>

namespace decoupage::tone {

struct Cell {
    float level = 0, blue = 0, red = 0;
};

/// Cells [left, right) x [top, bottom) that hold the picture: dark, flat, neutral rows and columns at the
/// frame's edge are left out. All of them where nothing else would be left.
struct PictureArea {
    int left = 0, top = 0, right = 0, bottom = 0;
};

struct Cells {
    int width = 0, height = 0; ///< 0 for a proxy without a grid
    std::vector<Cell> values;  ///< row after row
    PictureArea picture;

    const Cell& at(int x, int y) const { return values[static_cast<std::size_t>(y * width + x)]; }
    int picture_cells() const { return (picture.right - picture.left) * (picture.bottom - picture.top); }
    bool in_picture(int x, int y) const {
        return x >= picture.left && x < picture.right && y >= picture.top && y < picture.bottom;
    }
};

Cells cells(const Proxy& proxy);

/// Mean over a third of the picture's height.
struct Thirds {
    Cell top, middle, bottom;
};

Thirds thirds(const Cells& cells);

} // namespace decoupage::tone
