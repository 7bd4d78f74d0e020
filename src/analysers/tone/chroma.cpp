#include "analysers/tone/chroma.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::tone {

namespace {

constexpr int bands = 16; // of level, in which chroma is averaged

int band(float level) {
    return std::clamp(static_cast<int>(level) / (256 / bands), 0, bands - 1);
}

float root_mean(double sum, std::size_t count) {
    return count == 0 ? 0.0f : static_cast<float>(std::sqrt(std::max(0.0, sum / static_cast<double>(count))));
}

/// Adds up chroma and gives its mean.
struct Tally {
    double blue = 0, red = 0;
    int count = 0;
    void add(float b, float r) {
        blue += static_cast<double>(b);
        red += static_cast<double>(r);
        ++count;
    }
    float mean_blue() const { return count == 0 ? 0.0f : static_cast<float>(blue / count); }
    float mean_red() const { return count == 0 ? 0.0f : static_cast<float>(red / count); }
};

double square(float value) {
    return static_cast<double>(value) * static_cast<double>(value);
}

float middle_level(const Cells& cells) {
    std::vector<float> sorted(cells.size());
    std::transform(cells.begin(), cells.end(), sorted.begin(), [](const Cell& cell) { return cell.level; });
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

} // namespace

Cells cells(const Proxy& proxy) {
    const int width = proxy.blue.width, height = proxy.blue.height;
    const bool fits = proxy.grid.width == 2 * width && proxy.grid.height == 2 * height &&
                      proxy.red.width == width && proxy.red.height == height;
    if (!fits) return {};
    Cells cells(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int sum = proxy.grid.at(2 * x, 2 * y) + proxy.grid.at(2 * x + 1, 2 * y) +
                            proxy.grid.at(2 * x, 2 * y + 1) + proxy.grid.at(2 * x + 1, 2 * y + 1);
            cells[static_cast<std::size_t>(y * width + x)] = {static_cast<float>(sum) / 64.0f,
                                                              static_cast<float>(proxy.blue.at(x, y)) / 16.0f,
                                                              static_cast<float>(proxy.red.at(x, y)) / 16.0f};
        }
    return cells;
}

std::vector<Residual> residuals(const Cells& cells) {
    std::array<Tally, bands> tallies{};
    for (const Cell& cell : cells)
        tallies[static_cast<std::size_t>(band(cell.level))].add(cell.blue, cell.red);
    std::vector<Residual> left(cells.size());
    std::transform(cells.begin(), cells.end(), left.begin(), [&](const Cell& cell) {
        const Tally& tally = tallies[static_cast<std::size_t>(band(cell.level))];
        return Residual{cell.blue - tally.mean_blue(), cell.red - tally.mean_red()};
    });
    return left;
}

Chroma chroma(const Cells& cells, const std::vector<Residual>& residuals) {
    if (cells.empty()) return {};
    const float middle = middle_level(cells);
    Tally all, dark, light;
    double lengths = 0, squares = 0, left = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        all.add(cell.blue, cell.red);
        (cell.level < middle ? dark : light).add(cell.blue, cell.red);
        lengths += static_cast<double>(std::hypot(cell.blue, cell.red));
        squares += square(cell.blue) + square(cell.red);
        left += square(residuals[i].blue) + square(residuals[i].red);
    }
    const auto count = cells.size();
    const double mean_square = square(all.mean_blue()) + square(all.mean_red());
    Chroma chroma;
    chroma.mean = static_cast<float>(lengths / static_cast<double>(count));
    chroma.spread = root_mean(squares - mean_square * static_cast<double>(count), count);
    chroma.residual = root_mean(left, count);
    chroma.blue = all.mean_blue(), chroma.red = all.mean_red();
    chroma.blue_dark = dark.mean_blue(), chroma.red_dark = dark.mean_red();
    chroma.blue_light = light.mean_blue(), chroma.red_light = light.mean_red();
    return chroma;
}

float steady(const std::vector<Residual>& now, const std::vector<Residual>& before) {
    if (now.size() != before.size()) return 0;
    double sum = 0;
    for (std::size_t i = 0; i < now.size(); ++i)
        sum += static_cast<double>(now[i].blue * before[i].blue + now[i].red * before[i].red);
    return root_mean(sum, now.size());
}

} // namespace decoupage::tone
