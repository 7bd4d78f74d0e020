#pragma once

#include "film/film.hpp"

#include <utility>
#include <vector>

namespace decoupage::support {

/// Frames at exactly `rate` a second.
inline FrameTimes even_times(Frame frames, Rate rate = {24, 1}) {
    std::vector<Time> times;
    for (Frame frame = 0; frame < frames; ++frame)
        times.push_back(from_ticks(frame, rate.denominator, rate.numerator));
    return {std::move(times), from_ticks(frames, rate.denominator, rate.numerator)};
}

} // namespace decoupage::support
