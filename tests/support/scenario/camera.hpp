#pragma once
/// Where a shot's camera looks at each moment.

#include "support/scenario/canvas.hpp"
#include "support/scenario/script.hpp"

namespace decoupage::scenario {

/// The canvas point at the picture's middle, how many canvas points a pixel spans, and how far the camera
/// turns while the shutter is open: all in 1/256 of a canvas point.
struct View {
    int x = 0, y = 0;
    int step = 256;
    int blur_x = 0, blur_y = 0;
};

/// `scene_frame` counts from where the scene begins, `shot_frame` from the first frame of the shot alone.
View view(const Shot& shot, Frame scene_frame, Frame shot_frame);

/// Light of a canvas plane as the camera sees it, in a picture of that size whose pixels are `pixel` times as
/// large as the film's. `grain` is how many film pixels one value of the plane spans.
Plane<std::int16_t> look_at(const Plane<std::int16_t>& plane, int grain, const View& view, int width,
                            int height, int pixel);

} // namespace decoupage::scenario
