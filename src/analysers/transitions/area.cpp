#include "analysers/transitions/area.hpp"

#include "analysers/transitions/boxes.hpp"

#include <algorithm>
#include <span>

namespace decoupage::analysers {

namespace {

constexpr std::uint8_t deep_grey =
    44; // lifted bars with noise reach it; a picture that does not is hardly seen

struct Bounds {
    int first, end;
};

/// From the first to the last line that is lit, in `lines` lines of the proxy; those that are partly bar left
/// out.
Bounds lit(std::span<const std::uint8_t> most, int lines) {
    const auto is_lit = [](std::uint8_t value) { return value > deep_grey; };
    const auto first = std::find_if(most.begin(), most.end(), is_lit) - most.begin();
    if (first == static_cast<std::ptrdiff_t>(most.size())) return {0, 0};
    const auto end = std::find_if(most.rbegin(), most.rend(), is_lit).base() - most.begin();
    const auto count = static_cast<std::ptrdiff_t>(most.size());
    return {static_cast<int>((first * lines + count - 1) / count), static_cast<int>(end * lines / count)};
}

} // namespace

Area lit_area(const Proxy& proxy) {
    const Bounds rows = lit(proxy.row_most, proxy.luma.height);
    const Bounds columns = lit(proxy.column_most, proxy.luma.width);
    if (rows.first >= rows.end || columns.first >= columns.end) return {};
    return {columns.first, rows.first, columns.end, rows.end};
}

Area joined(Area a, Area b) {
    if (a.left == a.right) return b;
    if (b.left == b.right) return a;
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

Area usable(Area area, const Plane<std::uint8_t>& luma) {
    const bool too_small =
        3 * (area.right - area.left) < luma.width || 3 * (area.bottom - area.top) < luma.height;
    return too_small ? Area{0, 0, luma.width, luma.height} : area;
}

Plane<std::int16_t> grid_of(const Proxy& proxy, Area area) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    Plane<std::int16_t> grid(grid_width, grid_height);
    each_row_of_boxes<grid_width, grid_height>(luma, area, [&](int y, const auto& sums, const auto& pixels) {
        std::int16_t* row = &grid.at(0, y);
        for (std::size_t x = 0; x < grid_width; ++x)
            row[x] = static_cast<std::int16_t>(16 * sums[x] / pixels[x]);
    });
    return grid;
}

} // namespace decoupage::analysers
