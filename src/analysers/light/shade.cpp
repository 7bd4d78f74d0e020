#include "analysers/light/shade.hpp"

#include "analysers/framing/cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::light {

namespace {

using framing::lightness_one;

/// How many values lie in each step of lightness.
class Steps {
public:
    explicit Steps(const std::vector<std::int16_t>& values) : all_(values.size()) {
        // Two tables in turn: neighbours are often equal, and one would wait for itself.
        std::array<std::uint32_t, size> other{};
        std::size_t i = 0;
        for (; i + 1 < values.size(); i += 2)
            ++counts_[bin(values[i])], ++other[bin(values[i + 1])];
        if (i < values.size()) ++counts_[bin(values[i])];
        for (std::size_t step = 0; step < size; ++step)
            counts_[step] += other[step];
    }

    /// The lightness below which that share of the values lies.
    float quantile(double share) const {
        const double wanted = share * static_cast<double>(all_);
        double below = 0;
        for (std::size_t step = 0; step < size; ++step) {
            const auto here = static_cast<double>(counts_[step]);
            if (here > 0 && below + here >= wanted)
                return static_cast<float>(static_cast<double>(step) + std::max(0.0, wanted - below) / here);
            below += here;
        }
        return size - 1;
    }

    float share_below(std::size_t lightness) const {
        std::uint32_t below = 0;
        for (std::size_t step = 0; step < lightness; ++step)
            below += counts_[step];
        return static_cast<float>(below) / static_cast<float>(all_);
    }

private:
    static constexpr std::size_t size = 256; // steps between pixels may be greater than any lightness
    static std::size_t bin(std::int16_t value) {
        return std::min<std::size_t>(static_cast<std::size_t>(value) / lightness_one, size - 1);
    }
    std::array<std::uint32_t, size> counts_{};
    std::size_t all_;
};

/// The plane that fits lightness best.
void fit(const Plane<std::int16_t>& plane, Shade& shade) {
    std::int64_t sum = 0, squares = 0, across = 0, down = 0;
    std::vector<std::int32_t> columns(static_cast<std::size_t>(plane.width));
    for (int y = 0; y < plane.height; ++y) {
        const std::int16_t* row = plane.row(y).data();
        std::int32_t of_row = 0;
        std::int64_t of_squares = 0;
        for (int x = 0; x < plane.width; ++x) {
            columns[static_cast<std::size_t>(x)] += row[x];
            of_row += row[x];
            of_squares += row[x] * row[x];
        }
        sum += of_row;
        squares += of_squares;
        down += std::int64_t{of_row} * (2 * y + 1 - plane.height);
    }
    for (int x = 0; x < plane.width; ++x)
        across += std::int64_t{columns[static_cast<std::size_t>(x)]} * (2 * x + 1 - plane.width);
    const auto width = static_cast<double>(plane.width), height = static_cast<double>(plane.height);
    const double count = width * height, mean = static_cast<double>(sum) / count;
    const double variance = static_cast<double>(squares) / count - mean * mean;
    // Places are counted in half pixels from the middle, whose variance is (n * n - 1) / 3.
    const double wide = (width * width - 1) / 3, high = (height * height - 1) / 3;
    const double slope_across = wide > 0 ? static_cast<double>(across) / count / wide : 0,
                 slope_down = high > 0 ? static_cast<double>(down) / count / high : 0;
    constexpr double whole = 100.0 * lightness_one;
    shade.to_right = static_cast<float>(slope_across * 2 * width / whole);
    shade.upward = static_cast<float>(-slope_down * 2 * height / whole);
    constexpr double plain =
        lightness_one * lightness_one; // variance of a picture that has no light and shade
    shade.slanted = static_cast<float>((slope_across * slope_across * wide + slope_down * slope_down * high) /
                                       std::max(plain, variance));
}

} // namespace

Shade shade(const Plane<std::int16_t>& lightness) {
    const Steps levels(lightness.values);
    const float range = levels.quantile(0.95) - levels.quantile(0.05);
    const Plane<std::int16_t> half = framing::halved(lightness), edges = framing::steps(half);
    std::int64_t sum = 0;
    for (const std::int16_t edge : edges.values)
        sum += edge;
    const auto step = static_cast<float>(static_cast<double>(sum) /
                                         (static_cast<double>(edges.values.size()) * lightness_one));
    constexpr float most = 120; // range and steps of white things on black
    Shade found;
    found.contrast = std::min(1.0F, (range + step) / most);
    found.key = levels.quantile(0.5) / 100;
    found.dark = levels.share_below(25);
    found.light = 1 - levels.share_below(75);
    found.hardness = range < 1 ? 0.0F : std::min(1.0F, Steps(edges.values).quantile(0.95) / (range + 10));
    fit(half, found);
    return found;
}

} // namespace decoupage::light
