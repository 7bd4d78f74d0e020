#include "analysers/transitions/meter.hpp"

#include "analysers/transitions/blocks.hpp"
#include "analysers/transitions/curves.hpp"
#include "analysers/transitions/motion.hpp"

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

/// A run with the block sums of all its frames.
class SummedRun {
public:
    explicit SummedRun(const FrameRun& run) : run_(run) {
        for (int i = -run.looked_back(); i < run.length(); ++i)
            sums_.push_back(block_sums(run.at(i).grid));
    }
    bool has(int index) const { return index >= -run_.looked_back(); }
    const Plane<std::int16_t>& grid(int index) const { return run_.at(index).grid; }
    const BlockSums& sums(int index) const {
        return sums_[static_cast<std::size_t>(index + run_.looked_back())];
    }
    Products products(int a, int b) const { return block_products(grid(a), grid(b)); }

private:
    const FrameRun& run_;
    std::vector<BlockSums> sums_;
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
        const double mean = static_cast<double>(sums.sum[k]) / block_pixels;
        const double variance = static_cast<double>(sums.square[k]) / block_pixels - mean * mean;
        if (variance < 48.0 * 48.0 && std::abs(means[k] - median) < 6) ++plain;
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

void note_likeness(const SummedRun& run, int index, FrameEvidence& evidence) {
    evidence.changed = evidence.difference = evidence.histogram = unsaid;
    for (std::size_t i = 0; i < likeness_lags.size(); ++i) {
        const int before = index - likeness_lags[i];
        evidence.likeness[i] = unsaid;
        if (!run.has(before)) continue;
        const Products products = run.products(index, before);
        const Likeness found = likeness(run.sums(index), run.sums(before), products);
        evidence.likeness[i] = found.median;
        if (likeness_lags[i] != 1) continue;
        evidence.changed = found.changed;
        evidence.difference = root_mean_square(run.sums(index), run.sums(before), products);
        evidence.histogram = histogram_distance(run.grid(index), run.grid(before));
    }
}

void note_blends(const SummedRun& run, int index, FrameEvidence& evidence) {
    for (std::size_t i = 0; i < blend_reaches.size(); ++i) {
        const int middle = index - blend_reaches[i], before = middle - blend_reaches[i];
        evidence.part[i] = evidence.rest[i] = evidence.spread[i] = evidence.contrast_between[i] = unsaid;
        if (!run.has(before)) continue;
        const Blend found =
            blend({run.sums(before).square, run.sums(middle).square, run.sums(index).square,
                   run.products(before, middle), run.products(middle, index), run.products(before, index)});
        evidence.part[i] = found.part;
        evidence.rest[i] = found.rest;
        evidence.spread[i] = found.spread;
        evidence.contrast_between[i] = found.contrast;
    }
}

} // namespace

void TransitionsMeter::measure(const FrameRun& frames, std::span<const std::span<float>> curves) const {
    const SummedRun run(frames);
    std::optional<Plane<std::uint8_t>> before;
    if (run.has(-1)) before = motion_picture(frames.at(-1).luma);
    for (int index = 0; index < frames.length(); ++index) {
        FrameEvidence evidence;
        note_levels(run.sums(index), evidence);
        note_likeness(run, index, evidence);
        note_blends(run, index, evidence);
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
