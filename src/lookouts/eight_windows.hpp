#pragma once
/// The first stages of a cascade of patterns, asked of eight neighbouring windows at once. It only says which
/// windows are worth asking further: sums and comparisons are those of one window, so it never turns away one
/// that passes.

#include "signal/vectors.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace decoupage::lookouts {

/// One tree of one node, ready to be asked.
struct Stump {
    std::array<std::int32_t, 16> corners; ///< of its nine cells, in sums, from the window's own place
    std::array<std::uint32_t, 8> codes;   ///< those that give `left`
    float left = 0, right = 0;
};

struct StumpStage {
    std::span<const Stump> stumps;
    float threshold = 0;
};

#if DECOUPAGE_HAS_AVX2
/// A bit for each of the eight windows whose sums begin at `first` and behind: whether it passes. Needs AVX2.
unsigned eight_that_pass(const std::uint32_t* first, std::span<const StumpStage> stages);
#endif

} // namespace decoupage::lookouts
