#pragma once
/// How people move: each a function of time.

#include "etude/figure.hpp"

namespace decoupage::etude {

/// Legs and arms of walking, on top of a pose. `stride` is 1 for an even pace, 0 for standing.
Pose walking(Pose pose, float time, float stride = 1);
/// Metres a second at stride 1, for a person of size 1.
inline constexpr float walking_speed = 1.25f;

/// The angle of a gait, in radians: a foot falls at each odd multiple of a quarter of the circle.
inline float walking_phase(float time) {
    return time * 2 * pi * 0.92f;
}
inline float running_phase(float time) {
    return time * 2 * pi * 1.38f;
}

/// A boy's run, not an athlete's. `effort` grows with tiredness.
Pose running(Pose pose, float time, float effort = 0);
inline constexpr float running_speed = 3.6f;

/// Sitting upright on a seat 0.42 m high.
Pose sitting(float time, std::uint32_t seed);
/// Bent over a desk, writing; each by his own habit.
Pose writing(float time, std::uint32_t seed, float restless);

/// How far a mouth is open that speaks, from 0 to 1: sentences with pauses between them.
float talking(float time, std::uint32_t seed);
/// The mother's at the end of her patience: it hardly stops.
float scolding(float time);

/// 1, but for the sixth of a second in which the lids fall.
float blink(float time, std::uint32_t seed);

} // namespace decoupage::etude
