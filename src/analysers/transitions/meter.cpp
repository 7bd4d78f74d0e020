#include "analysers/transitions/meter.hpp"

#include "analysers/transitions/area.hpp"
#include "analysers/transitions/blocks.hpp"
#include "analysers/transitions/curves.hpp"
#include "analysers/transitions/motion.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace decoupage::analysers {

namespace {

constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();

/// A picture inside an area of the frame, with its block sums.
struct SummedGrid {
    Plane<std::int16_t> grid;
    BlockSums sums;
};

/// A run whose frames are cut to the areas asked for, each once.
class SummedRun {
public:
    explicit SummedRun(const FrameRun& run) : run_(run) {
        for (int i = -run.looked_back(); i < run.length(); ++i)
            lit_.push_back(lit_area(run.at(i)));
    }

    bool has(int index) const { return index >= -run_.looked_back(); }

    /// Where the picture is, by this frame and those it looks back at.
    Area area(int index) const {
        Area all;
        for (int i = std::max(index - look_back, -run_.looked_back()); i <= index; ++i)
            all = joined(all, lit_[place(i)]);
        return usable(all, run_.at(index).luma);
    }

    const SummedGrid& at(Area area, int index) {
        auto& grids = grids_[area];
        grids.resize(lit_.size());
        auto& here = grids[place(index)];
        if (!here) {
            Plane<std::int16_t> grid = grid_of(run_.at(index), area);
            const BlockSums sums = block_sums(grid);
            here.emplace(SummedGrid{std::move(grid), sums});
        }
        return *here;
    }

private:
    std::size_t place(int index) const { return static_cast<std::size_t>(index + run_.looked_back()); }

    const FrameRun& run_;
    std::vector<Area> lit_;
    std::map<Area, std::vector<std::optional<SummedGrid>>> grids_;
};

float histogram_distance(const Plane<std::int16_t>& now, const Plane<std::int16_t>& before) {
    constexpr int bins = 64, bin_width = 4096 / bins;
    std::array<int, bins> more{};
    for (const std::int16_t level : now.values)
        ++more[static_cast<std::size_t>(level / bin_width)];
    for (const std::int16_t level : before.values)
        --more[static_cast<std::size_t>(level / bin_width)];
    int moved = 0, carried = 0;
    for (const int surplus : more) {
        carried += surplus;
        moved += std::abs(carried);
    }
    return static_cast<float>(moved) * (bin_width / 16.0f) / static_cast<float>(now.values.size());
}

/// Share of the blocks that are flat (under 3 levels) and within 6 levels of the median block.
float plain_share(const BlockSums& sums) {
    std::array<float, block_count> means;
    for (std::size_t k = 0; k < block_count; ++k)
        means[k] = static_cast<float>(sums.sum[k]) / (16.0f * block_pixels);
    auto sorted = means;
    std::nth_element(sorted.begin(), sorted.begin() + block_count / 2, sorted.end());
    const float median = sorted[block_count / 2];
    int plain = 0;
    for (std::size_t k = 0; k < block_count; ++k) {
        if (sums.variance[k] < 48.0 * 48.0 && std::abs(means[k] - median) < 6) ++plain;
    }
    return static_cast<float>(plain) / block_count;
}

void note_levels(const BlockSums& sums, FrameEvidence& evidence) {
    double sum = 0, square = 0;
    for (std::size_t k = 0; k < block_count; ++k) {
        sum += sums.sum[k];
        square += sums.square[k];
    }
    constexpr double pixels = grid_width * grid_height;
    evidence.level = static_cast<float>(sum / pixels / 16);
    evidence.contrast =
        static_cast<float>(std::sqrt(std::max(0.0, square / pixels - sum / pixels * (sum / pixels))) / 16);
    evidence.plain = plain_share(sums);
}

float root_mean_square(const BlockSums& a, const BlockSums& b, const Products& ab) {
    double sum = 0;
    for (std::size_t k = 0; k < block_count; ++k)
        sum += static_cast<double>(a.square[k]) + b.square[k] - 2.0 * ab[k];
    return static_cast<float>(std::sqrt(std::max(0.0, sum) / (grid_width * grid_height)) / 16);
}

void note_likeness(SummedRun& run, Area area, int index, FrameEvidence& evidence) {
    evidence.changed = evidence.difference = evidence.histogram = unsaid;
    const SummedGrid& here = run.at(area, index);
    for (std::size_t i = 0; i < likeness_lags.size(); ++i) {
        evidence.likeness[i] = unsaid;
        if (!run.has(index - likeness_lags[i])) continue;
        const SummedGrid& before = run.at(area, index - likeness_lags[i]);
        const Products products = block_products(here.grid, before.grid);
        const Likeness found = likeness(here.sums, before.sums, products);
        evidence.likeness[i] = found.median;
        if (likeness_lags[i] != 1) continue;
        evidence.changed = found.changed;
        evidence.difference = root_mean_square(here.sums, before.sums, products);
        evidence.histogram = histogram_distance(here.grid, before.grid);
    }
}

void note_front(const Blend& found, int reach, FrameEvidence& evidence) {
    const auto place = std::find(front_reaches.begin(), front_reaches.end(), reach);
    if (place == front_reaches.end()) return;
    const auto i = static_cast<std::size_t>(place - front_reaches.begin());
    evidence.across[i] = found.across;
    evidence.down[i] = found.down;
    evidence.outward[i] = found.outward;
    evidence.mixed[i] = found.mixed;
}

void note_blends(SummedRun& run, Area area, int index, FrameEvidence& evidence) {
    for (auto* values : {&evidence.part, &evidence.rest, &evidence.spread, &evidence.contrast_between})
        values->fill(unsaid);
    for (auto* values : {&evidence.across, &evidence.down, &evidence.outward, &evidence.mixed})
        values->fill(unsaid);
    const SummedGrid& after = run.at(area, index);
    for (std::size_t i = 0; i < blend_reaches.size(); ++i) {
        if (!run.has(index - 2 * blend_reaches[i])) continue;
        const SummedGrid& middle = run.at(area, index - blend_reaches[i]);
        const SummedGrid& before = run.at(area, index - 2 * blend_reaches[i]);
        const Blend found =
            blend({before.sums.square, middle.sums.square, after.sums.square,
                   block_products(before.grid, middle.grid), block_products(middle.grid, after.grid),
                   block_products(before.grid, after.grid)});
        evidence.part[i] = found.part;
        evidence.rest[i] = found.rest;
        evidence.spread[i] = found.spread;
        evidence.contrast_between[i] = found.contrast;
        note_front(found, blend_reaches[i], evidence);
    }
}

} // namespace

void TransitionsMeter::measure(const FrameRun& frames, std::span<const std::span<float>> curves) const {
    SummedRun run(frames);
    std::optional<Plane<std::uint8_t>> before;
    if (run.has(-1)) before = motion_picture(frames.at(-1).luma);
    for (int index = 0; index < frames.length(); ++index) {
        FrameEvidence evidence;
        const Area area = run.area(index);
        note_levels(run.at(area, index).sums, evidence);
        note_likeness(run, area, index, evidence);
        note_blends(run, area, index, evidence);
        Plane<std::uint8_t> now = motion_picture(frames.at(index).luma);
        const Motion found = before ? motion(now, *before) : Motion{unsaid, unsaid};
        evidence.unexplained = found.unexplained;
        evidence.explained = found.explained;
        before = std::move(now);

        const std::vector<float> values = values_of(evidence);
        for (std::size_t c = 0; c < values.size(); ++c)
            curves[c][static_cast<std::size_t>(index)] = values[c];
    }
}

} // namespace decoupage::analysers
