#include "analysers/tone/chroma.hpp"

#include "signal/ranked.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::tone {

namespace {

constexpr int bands = 16; // of level, in which chroma is averaged

std::size_t band(float level) {
    return static_cast<std::size_t>(std::clamp(static_cast<int>(level) / (256 / bands), 0, bands - 1));
}

double square(float value) {
    return static_cast<double>(value) * static_cast<double>(value);
}

float root_mean(double sum, int count) {
    return count <= 0 ? 0.0f : static_cast<float>(std::sqrt(std::max(0.0, sum / count)));
}

/// Adds up chroma and gives its mean.
struct Tally {
    double level = 0, blue = 0, red = 0;
    int count = 0;
    void add(const Cell& cell) {
        level += static_cast<double>(cell.level);
        blue += static_cast<double>(cell.blue);
        red += static_cast<double>(cell.red);
        ++count;
    }
    float mean_blue() const { return count == 0 ? 0.0f : static_cast<float>(blue / count); }
    float mean_red() const { return count == 0 ? 0.0f : static_cast<float>(red / count); }
};

/// The usual chroma at every level: straight from one band's mean cell to the next that has any, and on
/// beyond the last.
class UsualChroma {
public:
    explicit UsualChroma(const std::array<Tally, bands>& tallies) {
        for (std::size_t i = 0; i < bands; ++i) {
            const Tally& tally = tallies[i];
            if (tally.count == 0) continue;
            place_[i] = means_;
            mean_[means_++] = {static_cast<float>(tally.level / tally.count), tally.mean_blue(),
                               tally.mean_red()};
        }
    }

    /// At a level whose band has cells.
    Residual at(float level) const {
        if (means_ < 2) return {mean_[0].blue, mean_[0].red};
        // A band's mean lies inside it, so the level lies just below or just above its own band's.
        const std::size_t own = place_[band(level)], next = own + (mean_[own].level < level ? 1 : 0);
        const std::size_t above = std::clamp<std::size_t>(next, 1, means_ - 1);
        const Cell &a = mean_[above - 1], &b = mean_[above];
        const float part = b.level > a.level ? (level - a.level) / (b.level - a.level) : 0.0f;
        return {a.blue + part * (b.blue - a.blue), a.red + part * (b.red - a.red)};
    }

private:
    std::array<Cell, bands> mean_{};
    std::array<std::size_t, bands> place_{}; ///< of each band's mean
    std::size_t means_ = 0;
};

template <class Visit>
void for_picture(const Cells& cells, Visit visit) {
    for (int y = cells.picture.top; y < cells.picture.bottom; ++y)
        for (int x = cells.picture.left; x < cells.picture.right; ++x)
            visit(static_cast<std::size_t>(y * cells.width + x));
}

float middle_level(const Cells& cells) {
    constexpr float parts = 64; // of a level: what a cell's is a multiple of
    std::vector<std::int16_t> levels;
    levels.reserve(cells.values.size());
    for_picture(cells, [&](std::size_t i) {
        levels.push_back(static_cast<std::int16_t>(cells.values[i].level * parts));
    });
    return ranked(levels, levels.size() / 2) / parts;
}

} // namespace

std::vector<Residual> residuals(const Cells& cells) {
    std::array<Tally, bands> tallies{};
    for_picture(cells, [&](std::size_t i) { tallies[band(cells.values[i].level)].add(cells.values[i]); });
    const UsualChroma usual(tallies);
    std::vector<Residual> left(cells.values.size());
    for_picture(cells, [&](std::size_t i) {
        const Cell& cell = cells.values[i];
        const Residual here = usual.at(cell.level);
        left[i] = {cell.blue - here.blue, cell.red - here.red};
    });
    return left;
}

Chroma chroma(const Cells& cells, const std::vector<Residual>& residuals) {
    if (cells.values.empty()) return {};
    const float middle = middle_level(cells);
    const int count = cells.picture_cells();
    Tally all, dark, light;
    double lengths = 0, squares = 0, left = 0;
    double levels = 0, level_squares = 0;
    for_picture(cells, [&](std::size_t i) {
        const Cell& cell = cells.values[i];
        levels += static_cast<double>(cell.level);
        level_squares += square(cell.level);
        all.add(cell);
        (cell.level < middle ? dark : light).add(cell);
        const double length_squared = square(cell.blue) + square(cell.red);
        lengths += std::sqrt(length_squared);
        squares += length_squared;
        left += square(residuals[i].blue) + square(residuals[i].red);
    });
    Chroma chroma;
    chroma.level_deviation = root_mean(level_squares - levels * levels / count, count);
    chroma.mean = static_cast<float>(lengths / count);
    chroma.spread = root_mean(squares - (square(all.mean_blue()) + square(all.mean_red())) * count, count);
    chroma.residual = root_mean(left, count);
    chroma.blue = all.mean_blue(), chroma.red = all.mean_red();
    chroma.blue_dark = dark.mean_blue(), chroma.red_dark = dark.mean_red();
    chroma.blue_light = light.mean_blue(), chroma.red_light = light.mean_red();
    return chroma;
}

float steady(const std::vector<Residual>& now, const std::vector<Residual>& before, int picture_cells) {
    if (now.size() != before.size()) return 0;
    double sum = 0;
    for (std::size_t i = 0; i < now.size(); ++i)
        sum += static_cast<double>(now[i].blue * before[i].blue + now[i].red * before[i].red);
    return root_mean(sum, picture_cells);
}

} // namespace decoupage::tone
