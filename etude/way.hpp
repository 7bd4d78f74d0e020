#pragma once
/// The way that the boy runs, in metres from where he sets out: what lies beside it, and how he gets on.

#include "etude/maths.hpp"

namespace decoupage::etude {

inline constexpr float fence_end = 46, trees_end = 104, village_end = 146, bridge_first = 152,
                       bridge_end = 180;

/// Where he is after so many seconds.
inline float way(float time) {
    return 3.6f * time;
}
/// From 0 to 1.
inline float tiredness(float time) {
    return ease(10, 65, time);
}
/// The time by which his legs go: they grow slower as he tires.
inline float clock_of_legs(float time) {
    return time * mix(1.0f, 0.93f, tiredness(time));
}

} // namespace decoupage::etude
