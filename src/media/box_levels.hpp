#pragma once
/// From the cells of a plane to the levels of its boxes.

#include "film/proxy.hpp"
#include "media/levels.hpp"

#include <vector>

namespace decoupage {

/// The mean level of each box of `across` x `down`, boxes made of `sums.cells` (which has `cells_across` to a
/// row).
Plane<std::int16_t> box_levels(const PlaneSums& sums, int cells_across, const std::vector<Cuts::Box>& across,
                               const std::vector<Cuts::Box>& down, const Coding& coding);

/// The mean levels of whole lines of `samples` samples each, in 8 bits.
std::vector<std::uint8_t> line_bytes(const std::vector<std::uint32_t>& sums, int samples,
                                     const Coding& coding);

} // namespace decoupage
