#pragma once
/// How people move: each a function of time.

#include "etude/figure.hpp"

namespace decoupage::etude {

/// Legs and arms of walking, on top of a pose. `stride` is 1 for an even pace, 0 for standing.
Pose walking(Pose pose, float time, float stride = 1);
/// Metres a second at stride 1, for a person of size 1.
inline constexpr float walking_speed = 1.25f;

/// A boy's run, not an athlete's. `effort` grows with tiredness.
Pose running(Pose pose, float time, float effort = 0);
inline constexpr float running_speed = 3.6f;

/// Sitting upright on a seat 0.42 m high.
Pose sitting(float time, std::uint32_t seed);
/// Bent over a desk, writing; each by his own habit.
Pose writing(float time, std::uint32_t seed, float restless);

/// 1, but for the sixth of a second in which the lids fall.
float blink(float time, std::uint32_t seed);

} // namespace decoupage::etude
