#include "analysers/tone/cells.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::tone {

namespace {

// In levels. A bar may be lifted, and codecs leave a little noise in it.
constexpr float darkest_picture = 48, flattest_picture = 6, neutral = 2;
constexpr int least_lines = 3; // of cells: a picture is never thinner

/// Is this line of cells (from `first`, each `step` on) bar, as far as it shows?
bool is_bar(const Cells& cells, std::size_t first, std::size_t step, int length) {
    float least = 255, most = 0, chroma = 0;
    for (int i = 0; i < length; ++i) {
        const Cell& cell = cells.values[first + static_cast<std::size_t>(i) * step];
        least = std::min(least, cell.level);
        most = std::max(most, cell.level);
        chroma = std::max({chroma, std::abs(cell.blue), std::abs(cell.red)});
    }
    return most < darkest_picture && most - least <= flattest_picture && chroma <= neutral;
}

/// The lines that are no bar; one more is left out beside each bar, as it may be half of it.
std::pair<int, int> without_bars(const Cells& cells, int lines, std::size_t line_step, std::size_t step,
                                 int length) {
    const auto bar = [&](int line) {
        return is_bar(cells, static_cast<std::size_t>(line) * line_step, step, length);
    };
    int first = 0, end = lines;
    while (first < lines && bar(first))
        ++first;
    while (end > first && bar(end - 1))
        --end;
    if (first > 0) ++first;
    if (end < lines) --end;
    return end - first >= least_lines ? std::pair{first, end} : std::pair{0, lines};
}

Cell mean(const Cells& cells, int from, int to) {
    double level = 0, blue = 0, red = 0;
    for (int y = from; y < to; ++y)
        for (int x = cells.picture.left; x < cells.picture.right; ++x) {
            level += static_cast<double>(cells.at(x, y).level);
            blue += static_cast<double>(cells.at(x, y).blue);
            red += static_cast<double>(cells.at(x, y).red);
        }
    const double count = std::max(1, (to - from) * (cells.picture.right - cells.picture.left));
    return {static_cast<float>(level / count), static_cast<float>(blue / count),
            static_cast<float>(red / count)};
}

} // namespace

Cells cells(const Proxy& proxy) {
    const int width = proxy.blue.width, height = proxy.blue.height;
    const bool fits = proxy.grid.width == 2 * width && proxy.grid.height == 2 * height &&
                      proxy.red.width == width && proxy.red.height == height;
    if (!fits || width == 0) return {};
    Cells cells{width, height, std::vector<Cell>(static_cast<std::size_t>(width * height)), {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int sum = proxy.grid.at(2 * x, 2 * y) + proxy.grid.at(2 * x + 1, 2 * y) +
                            proxy.grid.at(2 * x, 2 * y + 1) + proxy.grid.at(2 * x + 1, 2 * y + 1);
            cells.values[static_cast<std::size_t>(y * width + x)] = {
                static_cast<float>(sum) / 64.0f, static_cast<float>(proxy.blue.at(x, y)) / 16.0f,
                static_cast<float>(proxy.red.at(x, y)) / 16.0f};
        }
    const auto columns = static_cast<std::size_t>(width);
    const auto [top, bottom] = without_bars(cells, height, columns, 1, width);
    const auto [left, right] = without_bars(cells, width, 1, columns, height);
    cells.picture = {left, top, right, bottom};
    return cells;
}

Thirds thirds(const Cells& cells) {
    const int top = cells.picture.top, high = cells.picture.bottom - top;
    const auto third = [&](int part) {
        return mean(cells, top + high * part / 3, top + high * (part + 1) / 3);
    };
    return {third(0), third(1), third(2)};
}

} // namespace decoupage::tone
