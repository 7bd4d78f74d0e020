#include "analysers/framing/cells.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace decoupage::framing {

namespace {

/// Where each of `parts` equal parts of `length` begins; a part that would be empty has the place it lies in.
struct Cuts {
    std::vector<int> first, end;
    Cuts(int length, int parts) {
        for (int part = 0; part < parts; ++part) {
            first.push_back(part * length / parts);
            end.push_back(std::max(first.back() + 1, (part + 1) * length / parts));
        }
    }
};

/// The chroma cells inside the bars, on as many cells as the picture.
void chroma(const Plane<std::int16_t>& plane, const Inside& bars, Grid<float>& grid) {
    if (plane.width == 0 || plane.height == 0) return;
    const auto first = [](float share, int of) {
        return static_cast<int>(std::ceil(share * static_cast<float>(of)));
    };
    const int left = first(bars.left, plane.width), top = first(bars.top, plane.height);
    const Cuts across(std::max(1, plane.width - left - first(bars.right, plane.width)), columns);
    const Cuts down(std::max(1, plane.height - top - first(bars.bottom, plane.height)), rows);
    for (std::size_t y = 0; y < rows; ++y) {
        const std::int16_t* row = plane.row(top + down.first[y]).data() + left;
        for (std::size_t x = 0; x < columns; ++x)
            grid[y][x] = static_cast<float>(row[across.first[x]]) / 16.0F;
    }
}

/// The square of how far cells of a row are from one of its cells.
void add_nearest(const Cells& cells, std::size_t y, std::size_t edge, std::array<float, columns>& nearest) {
    const auto &light = cells.light[y], &blue = cells.blue[y], &red = cells.red[y];
    const float l = light[edge], b = blue[edge], r = red[edge];
    for (std::size_t x = 0; x < columns; ++x) {
        const float dl = light[x] - l, db = blue[x] - b, dr = red[x] - r;
        nearest[x] = std::min(nearest[x], dl * dl + db * db + dr * dr);
    }
}

/// What lies behind a figure is mostly seen at its sides: a cell stands out as far as it is from both.
void find_figure(Cells& cells) {
    for (std::size_t y = 0; y < rows; ++y) {
        std::array<float, columns> nearest;
        nearest.fill(most_figure * most_figure);
        for (std::size_t edge = 0; edge < 3; ++edge) {
            add_nearest(cells, y, edge, nearest);
            add_nearest(cells, y, columns - 1 - edge, nearest);
            Grid<float>& figure = edge == 0 ? cells.figure : cells.wide_figure;
            if (edge == 1) continue;
            for (std::size_t x = 0; x < columns; ++x)
                figure[y][x] = std::sqrt(nearest[x]);
        }
    }
}

float mean(const Plane<std::int16_t>& plane) {
    std::int64_t sum = 0;
    for (int y = 0; y < plane.height; ++y) {
        std::int32_t of_row = 0;
        for (const std::int16_t value : plane.row(y))
            of_row += value;
        sum += of_row;
    }
    return static_cast<float>(static_cast<double>(sum) /
                              (static_cast<double>(plane.values.size()) * lightness_one));
}

bool is_plain(const Grid<float>& light) {
    constexpr float apart = 2; // of lightness: between the darkest and the lightest cell
    const auto [least, most] = std::minmax_element(light[0].data(), light[0].data() + columns * rows);
    return *most - *least < apart;
}

float dark_share(const Plane<std::int16_t>& light) {
    constexpr auto least = static_cast<std::int16_t>(dark_lightness * lightness_one);
    int dark = 0;
    for (const std::int16_t value : light.values)
        dark += value < least ? 1 : 0;
    return static_cast<float>(dark) / static_cast<float>(light.values.size());
}

float step_in_levels(const Plane<std::uint8_t>& luma, const Inside& bars) {
    const auto [left, top, right, bottom] = pixels(luma, bars);
    std::int64_t sum = 0;
    for (int y = top; y + 1 < bottom; y += 2) { // every second row says as much
        const std::uint8_t *row = luma.row(y).data() + left, *below = luma.row(y + 1).data() + left;
        int of_row = 0;
        for (int x = 0; x < right - left - 1; ++x)
            of_row += std::abs(row[x] - row[x + 1]) + std::abs(row[x] - below[x]);
        sum += of_row;
    }
    const auto count = static_cast<double>(right - left - 1) * ((bottom - top) / 2);
    return static_cast<float>(static_cast<double>(sum) / count);
}

} // namespace

void box(const Plane<std::int16_t>& plane, int across, int down, float scale, float* means) {
    const Cuts columns_of(plane.width, across), rows_of(plane.height, down);
    std::vector<std::int32_t> sums(static_cast<std::size_t>(plane.width));
    for (std::size_t j = 0; j < rows_of.first.size(); ++j) {
        const int top = rows_of.first[j], bottom = rows_of.end[j];
        std::fill(sums.begin(), sums.end(), 0);
        for (int y = top; y < bottom; ++y) {
            const std::int16_t* row = plane.row(y).data();
            for (std::size_t x = 0; x < sums.size(); ++x)
                sums[x] += row[x];
        }
        for (std::size_t i = 0; i < columns_of.first.size(); ++i) {
            const int left = columns_of.first[i], right = columns_of.end[i];
            std::int32_t sum = 0;
            for (int x = left; x < right; ++x)
                sum += sums[static_cast<std::size_t>(x)];
            *means++ = scale * static_cast<float>(sum) / static_cast<float>((bottom - top) * (right - left));
        }
    }
}

Plane<std::int16_t> steps(const Plane<std::int16_t>& plane) {
    if (plane.width < 2 || plane.height < 2) return Plane<std::int16_t>(1, 1);
    Plane<std::int16_t> found(plane.width - 1, plane.height - 1);
    for (int y = 0; y < found.height; ++y) {
        const std::int16_t *row = plane.row(y).data(), *below = plane.row(y + 1).data();
        std::int16_t* step = &found.at(0, y);
        for (int x = 0; x < found.width; ++x)
            step[x] = static_cast<std::int16_t>(std::abs(row[x + 1] - row[x]) + std::abs(below[x] - row[x]));
    }
    return found;
}

Cells cells(const Proxy& proxy, const Inside& bars, const Plane<std::int16_t>& light,
            const Plane<std::int16_t>& detail) {
    Cells found;
    constexpr float unit = 1.0F / lightness_one, levels_a_lightness = 2.2F;
    box(light, columns, rows, unit, found.light[0].data());
    found.any = !is_plain(found.light);
    chroma(proxy.blue, bars, found.blue);
    chroma(proxy.red, bars, found.red);
    box(detail, columns, rows, unit, found.busy[0].data());
    found.step_full = step_in_levels(proxy.luma, bars) / levels_a_lightness;
    found.step_half = mean(detail);
    found.dark = dark_share(light);
    find_figure(found);
    return found;
}

} // namespace decoupage::framing
