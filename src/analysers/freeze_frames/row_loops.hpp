#pragma once
/// The inner loops of Fit, over rows of cells, eight cells at a time where the machine can. Those called
/// `plainly` give the same, for other machines and for the tests.

#include "film/proxy.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace decoupage::freeze_frames {

/// Cells that a loop may read and write beyond those it was asked for.
inline constexpr int spare_cells = 8;

using Weights = std::array<std::int16_t, 4>; ///< of four neighbouring cells, in 1/256

/// The weights of every cell of a row, two and two as they are multiplied.
struct RowWeights {
    using Pairs = std::array<std::int16_t, 2 * (grid_width + spare_cells)>;
    Pairs first{}, second{};
    void set(std::size_t cell, const Weights& weights) {
        first[2 * cell] = weights[0], first[2 * cell + 1] = weights[1];
        second[2 * cell] = weights[2], second[2 * cell + 1] = weights[3];
    }
};

/// Writes `grid_width` cells, each weighed from the same column of four rows.
void mix(const std::array<const std::int16_t*, 4>& rows, const Weights& weights, std::int16_t* to);
void mix_plainly(const std::array<const std::int16_t*, 4>& rows, const Weights& weights, std::int16_t* to);

/// Writes cells [from, end), each weighed from its own place in `row` and the three behind it.
void weigh(const std::int16_t* row, const RowWeights& weights, int from, int end, std::int16_t* to);
void weigh_plainly(const std::int16_t* row, const RowWeights& weights, int from, int end, std::int16_t* to);

/// What light does to a level: `gain` in 1/4096 of its distance from the mean, and `offset`. The gain is
/// below 16.
struct Light {
    std::int32_t mean = 0, gain = 0, offset = 0;
};

/// How far `grid_width` cells lie from what light explains, each at most `most`, added to `columns`.
void add_unlike(const std::int16_t* less, const std::int16_t* level, const Light& light, std::int16_t most,
                std::int16_t* columns);
void add_unlike_plainly(const std::int16_t* less, const std::int16_t* level, const Light& light,
                        std::int16_t most, std::int16_t* columns);

} // namespace decoupage::freeze_frames
