#include "analysers/transitions/meter.hpp"

#include "analysers/transitions/blocks.hpp"
#include "analysers/transitions/curves.hpp"
#include "analysers/transitions/motion.hpp"
#include "analysers/transitions/summed_run.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>
#include <vector>

namespace decoupage::analysers {

namespace {

constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();

float histogram_distance(const LevelCounts& now, const LevelCounts& before) {
    int moved = 0, carried = 0;
    for (std::size_t i = 0; i < level_steps; ++i) {
        carried += now[i] - before[i];
        moved += std::abs(carried);
    }
    return static_cast<float>(moved) * (step_levels / 16.0f) / (grid_width * grid_height);
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

void note_likeness(AreaRun& run, int index, ProductsBefore& products, FrameEvidence& evidence) {
    evidence.quarter = evidence.changed = evidence.difference = evidence.histogram = unsaid;
    SummedGrid& here = run.at(index);
    for (std::size_t i = 0; i < likeness_lags.size(); ++i) {
        const int lag = likeness_lags[i];
        evidence.likeness[i] = unsaid;
        if (!run.has(index - lag)) continue;
        SummedGrid& before = run.at(index - lag);
        const Likeness found = likeness(here.sums(), before.sums(), products.at(lag));
        evidence.likeness[i] = found.median;
        if (lag != 1) continue;
        evidence.quarter = found.quarter;
        evidence.changed = found.changed;
        evidence.difference = root_mean_square(here.sums(), before.sums(), products.at(lag));
        evidence.histogram = histogram_distance(here.counts(), before.counts());
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
    evidence.chosen_rest[i] = found.chosen_rest;
}

void note_blends(AreaRun& run, int index, ProductsBefore& products, FrameEvidence& evidence) {
    for (auto* values :
         {&evidence.part, &evidence.rest, &evidence.spread, &evidence.contrast_between, &evidence.block_rest})
        values->fill(unsaid);
    for (auto* values :
         {&evidence.across, &evidence.down, &evidence.outward, &evidence.mixed, &evidence.chosen_rest})
        values->fill(unsaid);
    const SummedGrid& after = run.at(index);
    for (std::size_t i = 0; i < blend_reaches.size(); ++i) {
        const int reach = blend_reaches[i];
        if (!run.has(index - 2 * reach)) continue;
        const SummedGrid& middle = run.at(index - reach);
        const SummedGrid& before = run.at(index - 2 * reach);
        const Blend found =
            blend({before.sums().square, middle.sums().square, after.sums().square,
                   block_products(before.grid(), middle.grid()), products.at(reach), products.at(2 * reach)});
        evidence.part[i] = found.part;
        evidence.rest[i] = found.rest;
        evidence.spread[i] = found.spread;
        evidence.contrast_between[i] = found.contrast;
        evidence.block_rest[i] = found.block_rest;
        note_front(found, reach, evidence);
    }
}

} // namespace

void TransitionsMeter::measure(const FrameRun& frames, std::span<const std::span<float>> curves) const {
    SummedRun run(frames);
    std::optional<Plane<std::uint8_t>> before;
    if (frames.looked_back() > 0) before = motion_picture(frames.at(-1).luma);
    for (int index = 0; index < frames.length(); ++index) {
        FrameEvidence evidence;
        AreaRun& seen = run.seen_from(index);
        ProductsBefore products(seen, index);
        note_levels(seen.at(index).sums(), evidence);
        note_likeness(seen, index, products, evidence);
        note_blends(seen, index, products, evidence);
        Plane<std::uint8_t> now = motion_picture(frames.at(index).luma);
        const Motion found = before ? motion(now, *before) : Motion{unsaid, unsaid};
        evidence.unexplained = found.unexplained;
        evidence.explained = found.explained;
        evidence.sharpness = sharpness(now);
        before = std::move(now);

        const std::vector<float> values = values_of(evidence);
        for (std::size_t c = 0; c < values.size(); ++c)
            curves[c][static_cast<std::size_t>(index)] = values[c];
    }
}

} // namespace decoupage::analysers
