#include "analysers/transitions/ramp.hpp"

#include <algorithm>

namespace decoupage::analysers {

std::size_t reach_for(Frame length) {
    for (std::size_t i = 0; i < blend_reaches.size(); ++i)
        if (2 * blend_reaches[i] >= length + 2) return i;
    return blend_reaches.size() - 1;
}

float ramp_at(FrameSpan ramp, double frame) {
    const double along = (frame - static_cast<double>(ramp.first)) / static_cast<double>(ramp.length());
    return static_cast<float>(std::clamp(along, 0.0, 1.0));
}

float expected_part(FrameSpan ramp, double frame, int reach) {
    const float before = ramp_at(ramp, frame - reach), after = ramp_at(ramp, frame + reach);
    return (ramp_at(ramp, frame) - before) / std::max(after - before, 0.001f);
}

} // namespace decoupage::analysers
