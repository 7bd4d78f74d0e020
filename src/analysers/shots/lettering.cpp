#include "analysers/shots/lettering.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace decoupage::shots {

namespace {

constexpr int strong = 20;      // levels over two pixels: an edge
constexpr int widest = 5;       // pixels of the proxy: a stroke of a letter
constexpr int several = 3;      // strokes that make a row busy
constexpr int ground_near = 12; // levels about the most frequent one

struct RowCount {
    int edges = 0, strokes = 0, paired = 0;
};

/// Counts edges from dark to light and back, and those that follow each other as closely as a stroke's two
/// sides.
RowCount count(std::span<const std::uint8_t> row) {
    RowCount found;
    int last_sign = 0, last_place = -widest - 1;
    for (std::size_t x = 1; x + 1 < row.size(); ++x) {
        const int slope = row[x + 1] - row[x - 1];
        if (std::abs(slope) < strong) continue;
        const int sign = slope > 0 ? 1 : -1, place = static_cast<int>(x);
        // The two or three pixels of one blurred edge are one edge.
        if (sign == last_sign && place - last_place <= 2) {
            last_place = place;
            continue;
        }
        ++found.edges;
        if (sign == -last_sign && place - last_place <= widest) {
            ++found.strokes;
            found.paired += 2;
        }
        last_sign = sign;
        last_place = place;
    }
    found.paired = std::min(found.paired, found.edges);
    return found;
}

float ground_share(const Plane<std::uint8_t>& luma) {
    std::array<int, 256> histogram{};
    for (const std::uint8_t level : luma.values)
        ++histogram[level];
    int most = 0;
    for (int centre = 0; centre < 256; centre += 4) {
        int near = 0;
        for (int level = std::max(0, centre - ground_near); level <= std::min(255, centre + ground_near);
             ++level)
            near += histogram[static_cast<std::size_t>(level)];
        most = std::max(most, near);
    }
    return static_cast<float>(most) / static_cast<float>(luma.values.size());
}

} // namespace

Lettering lettering(const Proxy& proxy) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    if (luma.values.empty()) return {};
    int edges = 0, strokes = 0, paired = 0, busy = 0, calm = 0;
    for (int y = 0; y < luma.height; ++y) {
        const RowCount row = count(luma.row(y));
        edges += row.edges;
        strokes += row.strokes;
        paired += row.paired;
        busy += row.strokes >= several;
        calm += row.edges == 0;
    }
    const auto rows = static_cast<float>(luma.height);
    return {1000.0f * static_cast<float>(strokes) / static_cast<float>(luma.values.size()),
            edges == 0 ? 0.0f : static_cast<float>(paired) / static_cast<float>(edges),
            static_cast<float>(busy) / rows, static_cast<float>(calm) / rows, ground_share(luma)};
}

float change(const Proxy& now, const Proxy& before) {
    const auto& a = now.luma.values;
    const auto& b = before.luma.values;
    if (a.empty() || a.size() != b.size()) return std::numeric_limits<float>::quiet_NaN();
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i] - b[i]);
    return static_cast<float>(static_cast<double>(sum) / static_cast<double>(a.size()));
}

} // namespace decoupage::shots
