#pragma once
/// The frames of a run as they are compared: cut to the area that holds the picture, and summed. Whatever is
/// asked for is worked out once.

#include "analysers/transitions/area.hpp"
#include "analysers/transitions/blocks.hpp"
#include "analysers/transitions/curves.hpp"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace decoupage::analysers {

/// How often levels occur in a grid, in 64 steps.
inline constexpr int level_steps = 64, step_levels = 4096 / level_steps;
using LevelCounts = std::array<int, level_steps>;
LevelCounts level_counts(const Plane<std::int16_t>& grid);

/// A picture inside an area of the frame, with its block sums.
class SummedGrid {
public:
    SummedGrid(const Proxy& proxy, Area area);
    const Plane<std::int16_t>& grid() const { return cut_.values.empty() ? *whole_ : cut_; }
    const BlockSums& sums() const { return sums_; }
    const LevelCounts& counts();

private:
    const Plane<std::int16_t>* whole_;
    Plane<std::int16_t> cut_; // empty where the area is the whole frame
    BlockSums sums_;
    std::optional<LevelCounts> counts_;
};

/// The frames of a run inside one area. The run must outlive it.
class AreaRun {
public:
    AreaRun(const FrameRun& run, Area area);
    bool has(int index) const { return index >= -run_->looked_back(); }
    SummedGrid& at(int index);

private:
    const FrameRun* run_;
    Area area_;
    std::vector<std::optional<SummedGrid>> grids_;
};

/// The run inside the area of each of its frames. The run must outlive it.
class SummedRun {
public:
    explicit SummedRun(const FrameRun& run);
    /// Inside the area where the picture is by this frame and those it looks back at.
    AreaRun& seen_from(int index);

private:
    Area area(int index) const;

    const FrameRun& run_;
    std::vector<Area> lit_;
    std::map<Area, AreaRun> areas_;
};

/// The products of one frame with those before it, each worked out once.
class ProductsBefore {
public:
    ProductsBefore(AreaRun& run, int index) : run_(run), index_(index) {}
    /// With the frame so many before, which the run has.
    const Products& at(int back);

private:
    AreaRun& run_;
    int index_;
    std::array<std::optional<Products>, look_back + 1> known_;
};

} // namespace decoupage::analysers
