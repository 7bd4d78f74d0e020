#include "analysers/camera_movement/layers.hpp"

#include <algorithm>
#include <span>

namespace decoupage::camera_movement {

namespace {

constexpr int unlit = 26; // levels: coders leave bars a little brighter than black

/// How many of the lines at the beginning nothing lights, of `length` at another scale, rounded up.
template <class Lines>
int dark(const Lines& first, const Lines& end, int length) {
    const auto lines = end - first;
    const auto found = std::find_if(first, end, [](int level) { return level > unlit; }) - first;
    if (found == 0 || lines == 0) return 0;
    return static_cast<int>((found * length + lines - 1) / lines) + 1; // and one, mixed at the bar's edge
}

void repeat_edges(Soft& soft) {
    for (int y = 0; y + 1 < soft.height; ++y)
        soft.at(soft.width - 1, y) = soft.at(std::max(0, soft.width - 2), y);
    for (int x = 0; x < soft.width; ++x)
        soft.at(x, soft.height - 1) = soft.at(x, std::max(0, soft.height - 2));
}

/// Sums of two by two cells, divided by 2^`shift`.
template <class Cell>
Soft softened(const Plane<Cell>& sharp, int shift) {
    Soft soft(sharp.width, sharp.height);
    const int half = (1 << shift) >> 1;
    for (int y = 0; y + 1 < sharp.height; ++y) {
        const Cell *upper = sharp.row(y).data(), *lower = sharp.row(y + 1).data();
        std::int16_t* to = &soft.at(0, y);
        for (int x = 0; x + 1 < sharp.width; ++x)
            to[x] = static_cast<std::int16_t>((upper[x] + upper[x + 1] + lower[x] + lower[x + 1] + half) >>
                                              shift);
    }
    repeat_edges(soft);
    return soft;
}

/// Every second cell of every second row.
Soft halved(const Soft& soft) {
    Soft half(soft.width / 2, soft.height / 2);
    for (int y = 0; y < half.height; ++y) {
        const std::int16_t* from = soft.row(2 * y).data();
        std::int16_t* to = &half.at(0, y);
        for (int x = 0; x < half.width; ++x)
            to[x] = from[2 * x];
    }
    return half;
}

} // namespace

Area lit_area(const Proxy& frame) {
    const int width = frame.luma.width, height = frame.luma.height;
    const auto& rows = frame.row_most;
    const auto& columns = frame.column_most;
    Area area{dark(columns.begin(), columns.end(), width), dark(rows.begin(), rows.end(), height),
              width - dark(columns.rbegin(), columns.rend(), width),
              height - dark(rows.rbegin(), rows.rend(), height)};
    if (area.right <= area.left || area.bottom <= area.top) return {};
    return area;
}

Layers::Layers(const Plane<std::uint8_t>& luma) {
    soft_[0] = softened(luma, 0);
    for (std::size_t level = 1; level < count; ++level)
        if (const Soft& larger = soft_[level - 1]; larger.width >= 4 && larger.height >= 4)
            soft_[level] = softened(halved(larger), 2);
    if (soft_.back().width >= 4 && soft_.back().height >= 4) smallest_ = halved(soft_.back());
}

} // namespace decoupage::camera_movement
