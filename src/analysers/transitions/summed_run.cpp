#include "analysers/transitions/summed_run.hpp"

#include <algorithm>

namespace decoupage::analysers {

LevelCounts level_counts(const Plane<std::int16_t>& grid) {
    // Two tables in turn: neighbours are often equal, and one table would wait for itself.
    std::array<LevelCounts, 2> tables{};
    const auto step = [](std::int16_t level) { return static_cast<std::uint16_t>(level) / step_levels; };
    static_assert(grid_width * grid_height % 2 == 0);
    for (std::size_t i = 0; i < grid_width * grid_height; i += 2) {
        ++tables[0][static_cast<std::size_t>(step(grid.values[i]))];
        ++tables[1][static_cast<std::size_t>(step(grid.values[i + 1]))];
    }
    for (std::size_t i = 0; i < level_steps; ++i)
        tables[0][i] += tables[1][i];
    return tables[0];
}

SummedGrid::SummedGrid(const Proxy& proxy, Area area) : whole_(&proxy.grid) {
    if (area != Area{0, 0, proxy.luma.width, proxy.luma.height}) cut_ = grid_of(proxy, area);
    sums_ = block_sums(grid());
}

const LevelCounts& SummedGrid::counts() {
    if (!counts_) counts_ = level_counts(grid());
    return *counts_;
}

AreaRun::AreaRun(const FrameRun& run, Area area)
    : run_(&run), area_(area), grids_(static_cast<std::size_t>(run.looked_back() + run.length())) {}

SummedGrid& AreaRun::at(int index) {
    auto& here = grids_[static_cast<std::size_t>(index + run_->looked_back())];
    if (!here) here.emplace(run_->at(index), area_);
    return *here;
}

SummedRun::SummedRun(const FrameRun& run) : run_(run) {
    for (int i = -run.looked_back(); i < run.length(); ++i)
        lit_.push_back(lit_area(run.at(i)));
}

AreaRun& SummedRun::seen_from(int index) {
    const Area here = area(index);
    return areas_.try_emplace(here, run_, here).first->second;
}

Area SummedRun::area(int index) const {
    Area all;
    for (int i = std::max(index - look_back, -run_.looked_back()); i <= index; ++i)
        all = joined(all, lit_[static_cast<std::size_t>(i + run_.looked_back())]);
    return usable(all, run_.at(index).luma);
}

const Products& ProductsBefore::at(int back) {
    auto& known = known_[static_cast<std::size_t>(back)];
    if (!known) known = block_products(run_.at(index_).grid(), run_.at(index_ - back).grid());
    return *known;
}

} // namespace decoupage::analysers
