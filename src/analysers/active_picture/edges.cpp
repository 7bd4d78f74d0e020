#include "analysers/active_picture/edges.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace decoupage::active_picture {

namespace {

constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();

// Tuned on drawn prints (tests/truth/prints.cpp) and the tune clips.
constexpr int darkest_lit = 5;        // levels above the bar at which a pixel is picture
constexpr int brightest_bar = 44;     // levels: a bar may be lifted this far
constexpr float furthest = 0.42f;     // of the frame: a bar is never thicker
constexpr float least_step = 6;       // levels between bar and picture for an edge to be seen
constexpr float widest_edge = 0.012f; // of the frame: how soft an edge may be

/// The lines (rows or columns) of one frame seen from one side, outermost first.
struct Side {
    std::vector<std::uint8_t> mean; // at the film's own resolution
    std::vector<int> lit;           // on the proxy: lit pixels of each line
    std::vector<int> first,
        last;       // on the proxy: the outermost lit pixels of each line; last < first for none
    int across = 0; // pixels of a proxy line
};

int edge_level(std::span<const std::uint8_t> lines) {
    if (lines.empty()) return 255;
    // A little inside, so that a line of blanking does not pass for the bar.
    const std::size_t inside = std::min(lines.size() / 2, lines.size() / 160);
    return std::min(lines[inside], lines[lines.size() - 1 - inside]);
}

/// Counts of lit pixels by row and by column of the proxy.
struct Lit {
    std::vector<int> rows, row_first, row_last, columns, column_first, column_last;
};

Lit lit_pixels(const Plane<std::uint8_t>& luma, int threshold) {
    Lit lit;
    const int width = luma.width, height = luma.height;
    lit.rows.assign(height, 0);
    lit.row_first.assign(height, width);
    lit.row_last.assign(height, -1);
    lit.columns.assign(width, 0);
    lit.column_first.assign(width, height);
    lit.column_last.assign(width, -1);
    for (int y = 0; y < height; ++y) {
        const auto row = luma.row(y);
        int count = 0;
        for (int x = 0; x < width; ++x) {
            const int is_lit = row[x] > threshold;
            count += is_lit;
            lit.columns[x] += is_lit;
            lit.column_last[x] = is_lit ? y : lit.column_last[x];
            lit.column_first[x] = is_lit ? std::min(lit.column_first[x], y) : lit.column_first[x];
        }
        lit.rows[y] = count;
        if (count == 0) continue;
        const auto above = [&](std::uint8_t level) { return level > threshold; };
        lit.row_first[y] = static_cast<int>(std::find_if(row.begin(), row.end(), above) - row.begin());
        lit.row_last[y] =
            width - 1 - static_cast<int>(std::find_if(row.rbegin(), row.rend(), above) - row.rbegin());
    }
    return lit;
}

/// Is this line so widely lit that it must be picture? Subtitles and logos leave the sides free; `from` and
/// `to` are where the picture lies across, as far as this frame shows.
bool is_picture(const Side& side, std::size_t line, int from, int to) {
    const int reach = to - from;
    if (reach <= 0 || side.last[line] < side.first[line]) return false;
    const bool wide = side.lit[line] * 2 >= reach;
    const bool both_ends = side.first[line] <= from + reach / 8 && side.last[line] >= to - 1 - reach / 8;
    return wide && both_ends;
}

float median_of(std::span<const std::uint8_t> values) {
    std::vector<std::uint8_t> sorted(values.begin(), values.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

/// The first line at which the mean crosses `level`, with the part of a line, searched in [from, to).
float crossing(std::span<const std::uint8_t> mean, std::size_t from, std::size_t to, float level) {
    for (std::size_t line = from; line < to; ++line)
        if (mean[line] >= level) {
            if (line == 0) return 0;
            const float below = mean[line - 1], above = mean[line];
            return above > below ? static_cast<float>(line) - (above - level) / (above - below)
                                 : static_cast<float>(line);
        }
    return unsaid;
}

/// The edge near the first proxy line that is surely picture, to a full-resolution line.
float refined(const Side& side, std::size_t proxy_line, int bar_level) {
    const auto lines = side.mean.size();
    const float scale = static_cast<float>(lines) / static_cast<float>(side.lit.size());
    const float rough = static_cast<float>(proxy_line) * scale;
    const float soft = std::max(3.0f, widest_edge * static_cast<float>(lines));
    const auto clamped = [&](float line) {
        return static_cast<std::size_t>(std::clamp(line, 0.0f, static_cast<float>(lines)));
    };
    const std::size_t from = clamped(rough - 2 * scale - soft);
    const std::size_t inner = clamped(rough + scale + soft / 2), deeper = clamped(rough + scale + 3 * soft);
    if (deeper <= inner) return unsaid;
    const float step =
        median_of(std::span(side.mean).subspan(inner, deeper - inner)) - static_cast<float>(bar_level);
    if (step < least_step) return unsaid;
    const auto at = [&](float part) {
        return crossing(side.mean, from, deeper, static_cast<float>(bar_level) + part * step);
    };
    const float edge = at(0.5f);
    const float softness = at(0.8f) - at(0.2f);
    if (!(softness <= soft)) return unsaid;
    // The bar's last line is the one before the crossing's.
    return std::ceil(edge - 0.001f) / static_cast<float>(lines);
}

/// The thickness of the bar on one side, as a share.
float bar(const Side& side, int from, int to, int bar_level) {
    const auto limit = static_cast<std::size_t>(furthest * static_cast<float>(side.lit.size()));
    for (std::size_t line = 0; line < limit; ++line) {
        if (!is_picture(side, line, from, to)) continue;
        return line == 0 ? 0.0f : refined(side, line, bar_level);
    }
    return unsaid;
}

template <class T>
std::vector<T> reversed(const std::vector<T>& values) {
    return {values.rbegin(), values.rend()};
}

/// Where the widely lit lines begin and end, for judging how far the lines across them reach.
std::pair<int, int> extent(const std::vector<int>& lit, int across) {
    const auto some = [&](int count) { return count * 4 >= across; };
    const auto first = std::find_if(lit.begin(), lit.end(), some);
    const auto last = std::find_if(lit.rbegin(), lit.rend(), some);
    if (first == lit.end()) return {0, 0};
    return {static_cast<int>(first - lit.begin()), static_cast<int>(lit.rend() - last)};
}

} // namespace

Bars bars(const Proxy& proxy) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    if (luma.values.empty() || proxy.row_mean.empty() || proxy.column_mean.empty())
        return {unsaid, unsaid, unsaid, unsaid};
    const int bar_level = std::min(edge_level(proxy.row_mean), edge_level(proxy.column_mean));
    if (bar_level > brightest_bar) return {0, 0, 0, 0};
    const Lit lit = lit_pixels(luma, bar_level + darkest_lit);
    const auto [left, right] = extent(lit.columns, luma.height);
    const auto [top, bottom] = extent(lit.rows, luma.width);
    const Side above{proxy.row_mean, lit.rows, lit.row_first, lit.row_last, luma.width};
    const Side below{reversed(proxy.row_mean), reversed(lit.rows), reversed(lit.row_first),
                     reversed(lit.row_last), luma.width};
    const Side before{proxy.column_mean, lit.columns, lit.column_first, lit.column_last, luma.height};
    const Side after{reversed(proxy.column_mean), reversed(lit.columns), reversed(lit.column_first),
                     reversed(lit.column_last), luma.height};
    return {bar(above, left, right, bar_level), bar(below, left, right, bar_level),
            bar(before, top, bottom, bar_level), bar(after, top, bottom, bar_level)};
}

} // namespace decoupage::active_picture
