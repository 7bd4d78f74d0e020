#pragma once
/// How light one frame is: levels of its pixels, 0 black to 255 white.

#include "film/proxy.hpp"

namespace decoupage::tone {

struct Levels {
    float mean = 0, deviation = 0;
    float p1 = 0, p50 = 0, p99 = 0;         ///< levels below which 1, 50 and 99 % of the pixels lie
    float share_black = 0, share_white = 0; ///< of pixels at 20 or below, at 235 or above
};

Levels levels(const Proxy& proxy);

} // namespace decoupage::tone
