#include "analysers/scale/fineness.hpp"

#include "analysers/framing/cells.hpp"
#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::scale {

namespace {

using Levels = Plane<std::int16_t>;

constexpr int lines = 180;  // of the picture in which fine steps are measured
constexpr int halvings = 3; // to the one of 22 lines, for coarse ones
constexpr int blocks_across = 16, blocks_down = 9;
constexpr float unit = 8; // a level, so that means keep what is below it
using Steps = std::array<float, static_cast<std::size_t>(blocks_across) * blocks_down>;

constexpr std::uint8_t darkest = 40; // what nowhere is lighter is a bar
constexpr int most_bar = 3;          // of the height or width: a third at each side

bool is_dark_row(const Plane<std::uint8_t>& luma, int y) {
    return std::ranges::max(luma.row(y)) < darkest;
}

bool is_dark_column(const Plane<std::uint8_t>& luma, int x) {
    for (int y = 0; y < luma.height; ++y)
        if (luma.at(x, y) >= darkest) return false;
    return true;
}

/// How many rows or columns are dark, from one edge on; none where that is no bar, but the picture.
template <class IsDark>
int bar(int length, const IsDark& is_dark) {
    const int most = length / most_bar;
    int count = 0;
    while (count < most && is_dark(count))
        ++count;
    return count < most ? count : 0;
}

Plane<std::uint8_t> without_bars(const Plane<std::uint8_t>& luma) {
    const int top = bar(luma.height, [&](int i) { return is_dark_row(luma, i); });
    const int bottom = bar(luma.height, [&](int i) { return is_dark_row(luma, luma.height - 1 - i); });
    const int left = bar(luma.width, [&](int i) { return is_dark_column(luma, i); });
    const int right = bar(luma.width, [&](int i) { return is_dark_column(luma, luma.width - 1 - i); });
    Plane<std::uint8_t> inside(luma.width - left - right, luma.height - top - bottom);
    for (int y = 0; y < inside.height; ++y)
        std::copy_n(luma.row(top + y).begin() + left, inside.width,
                    inside.values.begin() + static_cast<std::ptrdiff_t>(y) * inside.width);
    return inside;
}

Levels levels_of(const Plane<std::uint8_t>& luma) {
    Levels levels(luma.width, luma.height);
    std::ranges::transform(luma.values, levels.values.begin(),
                           [](std::uint8_t value) { return static_cast<std::int16_t>(value * unit); });
    return levels;
}

/// Mean change to the pixel beside and to the one below, in levels, block by block.
Steps steps_of(const Levels& levels) {
    Steps means;
    framing::box(framing::steps(levels), blocks_across, blocks_down, 1 / unit, means.data());
    return means;
}

} // namespace

std::optional<Fineness> fineness(const Plane<std::uint8_t>& luma) {
    constexpr int least = 36; // pixels
    const Plane<std::uint8_t> inside = without_bars(luma);
    if (inside.width < least || inside.height < least) return std::nullopt;
    const int width = std::clamp(inside.width * lines / inside.height, blocks_across << halvings, 640);
    const Levels fine = levels_of(lookouts::shrunk(inside, width, lines));
    Levels coarse = fine;
    for (int i = 0; i < halvings; ++i)
        coarse = framing::halved(coarse);
    const Steps fine_steps = steps_of(fine), coarse_steps = steps_of(coarse);
    constexpr float grain = 4;   // levels: blocks with less say nothing
    constexpr float no_form = 3; // levels: no block with forms has fewer coarse steps
    Fineness found;
    for (std::size_t i = 0; i < fine_steps.size(); ++i) {
        found.value += std::log((fine_steps[i] + grain) / (coarse_steps[i] + grain));
        found.empty += coarse_steps[i] < no_form ? 1.0F : 0.0F;
    }
    constexpr auto blocks = static_cast<float>(fine_steps.size());
    return Fineness{found.value / blocks, found.empty / blocks};
}

Sighting sighting_of(const Fineness& fineness) {
    return {0, "fineness", {0, 0, 1, 1}, 1, {fineness.value, fineness.empty}, {}};
}

std::optional<Fineness> fineness_of(const Sighting& sighting) {
    if (sighting.numbers.size() != 2 || !std::isfinite(sighting.numbers[0]) ||
        !std::isfinite(sighting.numbers[1]))
        return std::nullopt;
    return Fineness{sighting.numbers[0], sighting.numbers[1]};
}

} // namespace decoupage::scale
