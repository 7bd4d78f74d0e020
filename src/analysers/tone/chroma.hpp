#pragma once
/// How coloured one frame is. A tinted or toned picture's colour depends on its grey alone; a colour film's
/// does not.

#include "analysers/tone/cells.hpp"

#include <vector>

namespace decoupage::tone {

/// Of the cells of the picture, in levels. `blue` and `red` are colour differences (Cb, Cr).
struct Chroma {
    float level_deviation = 0; ///< of the cells' levels
    float mean = 0;            ///< mean of the cells' chroma (distance from grey)
    float spread = 0;          ///< RMS distance of the cells' chroma from the frame's mean chroma
    float residual = 0;        ///< RMS of what is left when the chroma of cells of like level is taken away
    float blue = 0, red = 0;   ///< means
    float blue_dark = 0, red_dark = 0;   ///< means over the darker half of the cells
    float blue_light = 0, red_light = 0; ///< means over the lighter half
};

/// What is left of each cell's chroma when the mean of cells of like level is taken away; 0 in the bars.
struct Residual {
    float blue = 0, red = 0;
};

std::vector<Residual> residuals(const Cells& cells);
Chroma chroma(const Cells& cells, const std::vector<Residual>& residuals);

/// How much of the residual chroma two frames have in common, in levels (root of the covariance; 0 where it
/// is negative): colour stays with the things that bear it, noise does not.
float steady(const std::vector<Residual>& now, const std::vector<Residual>& before, int picture_cells);

} // namespace decoupage::tone
