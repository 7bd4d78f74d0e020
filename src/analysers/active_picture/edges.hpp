#pragma once
/// Where the bars end in one frame.

#include "film/proxy.hpp"

namespace decoupage::active_picture {

/// Bars as shares of the frame's height (top, bottom) or width (left, right). 0: the picture reaches the
/// edge. NaN where this frame cannot say: too dark there, or no clear edge.
struct Bars {
    float top, bottom, left, right;
};

Bars bars(const Proxy& proxy);

} // namespace decoupage::active_picture
