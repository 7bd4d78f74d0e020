#pragma once
/// The one movement of a camera that explains how most blocks of a picture came from where they were before.

#include "analysers/camera_movement/blocks.hpp"

#include <algorithm>
#include <vector>

namespace decoupage::camera_movement {

/// How blocks are weighed.
struct Weighing {
    double reach = 1;       ///< pixels of the luma: who lies further from the common movement is hardly heard
    double half_width = 96; ///< of the luma
};

/// By how many pixels of the luma a block's way differs from a movement's, as far as its forms show; squared.
inline double apart_squared(const Block& block, const Lie& lie, const Similarity& motion) {
    const Way way = motion.way(block.x, block.y);
    return std::max(0.0, block.tensor.of({lie.way.right - way.right, lie.way.down - way.down})) *
           block.lightness;
}

/// The movement that blocks agree on best, around one that is known about; each counts by what it says, how
/// well it is found again and how near it lies.
Similarity agreed(const Blocks& blocks, const std::vector<Lie>& lies, const Similarity& about,
                  const Weighing& weighing);

/// The share of what all blocks say that speaks for a movement.
double agreement(const Blocks& blocks, const std::vector<Lie>& lies, const Similarity& motion, double reach);

/// A later picture at all levels.
struct Pyramid {
    std::vector<Blocks> levels; ///< as in Layers
    Pyramid(const Layers& layers, const Area& area);
};

/// The movement, and how blocks of the finest level lie under it.
struct Fit {
    Similarity motion;
    std::vector<Lie> lies;        ///< of level 0
    std::vector<Lie> half, still; ///< of level 1: where the movement has them, and where they
                                  ///< were; `still` is empty where that is the same
};

Fit fit(const Pyramid& later, const Layers& now, const Layers& before);

} // namespace decoupage::camera_movement
