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
constexpr int brightest_bar = 44;     // levels: a bar may be lifted this far
constexpr float furthest = 0.42f;     // of the frame: a bar is never thicker
constexpr float widest_edge = 0.012f; // of the frame: how soft an edge may be

/// What parts the bar from the picture in one frame, in levels. The cleaner the bar, the less it takes.
struct Ground {
    int bar = 0;    ///< of the bar, or of the darkest edge where there is none
    int lit = 5;    ///< above the bar: a pixel of the proxy is picture
    float step = 6; ///< above the bar: the mean of the lines just inside an edge
};

/// The lines (rows or columns) of one frame seen from one side, outermost first.
struct Side {
    std::vector<std::uint8_t> mean; // at the film's own resolution
    std::vector<int> lit;           // on the proxy: lit pixels of each line
    std::vector<int> first,
        last; // on the proxy: the outermost lit pixels of each line; last < first for none
};

template <class T>
std::vector<T> reversed(const std::vector<T>& values) {
    return {values.rbegin(), values.rend()};
}

Side from_the_other_end(const Side& side) {
    return {reversed(side.mean), reversed(side.lit), reversed(side.first), reversed(side.last)};
}

Side from_above(const Proxy& proxy, int threshold) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    Side side{proxy.row_mean, {}, {}, {}};
    const auto is_lit = [&](std::uint8_t level) { return level > threshold; };
    for (int y = 0; y < luma.height; ++y) {
        const auto row = luma.row(y);
        const auto first = std::find_if(row.begin(), row.end(), is_lit);
        const auto last = std::find_if(row.rbegin(), row.rend(), is_lit);
        side.lit.push_back(static_cast<int>(std::count_if(row.begin(), row.end(), is_lit)));
        side.first.push_back(static_cast<int>(first - row.begin()));
        side.last.push_back(luma.width - 1 - static_cast<int>(last - row.rbegin()));
    }
    return side;
}

Side from_the_left(const Proxy& proxy, int threshold) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    const auto width = static_cast<std::size_t>(luma.width);
    Side side{proxy.column_mean, std::vector<int>(width), std::vector<int>(width, luma.height),
              std::vector<int>(width, -1)};
    for (int y = 0; y < luma.height; ++y) {
        const auto row = luma.row(y);
        for (std::size_t x = 0; x < width; ++x) {
            const bool lit = row[x] > threshold;
            side.lit[x] += lit;
            side.first[x] = lit ? std::min(side.first[x], y) : side.first[x];
            side.last[x] = lit ? y : side.last[x];
        }
    }
    return side;
}

/// Where the picture lies across a side's lines, as far as this frame shows.
struct Reach {
    int first = 0, end = 0;
};

/// The longest run of lines that are lit in part, over small gaps: subtitles in a bar stand apart from it.
Reach reach(const Side& across, int length) {
    const int lines = static_cast<int>(across.lit.size()), gap = 1 + lines / 40;
    Reach longest, run;
    int dark = gap + 1;
    for (int line = 0; line < lines; ++line) {
        if (across.lit[static_cast<std::size_t>(line)] * 10 < length) {
            ++dark;
            continue;
        }
        if (dark > gap) run.first = line;
        run.end = line + 1;
        dark = 0;
        if (run.end - run.first > longest.end - longest.first) longest = run;
    }
    return longest;
}

/// Is this line so widely lit that it must be picture? Subtitles and logos leave the sides free.
bool is_picture(const Side& side, std::size_t line, Reach reach) {
    const int length = reach.end - reach.first;
    const bool wide = length > 0 && side.lit[line] * 2 >= length;
    return wide && side.first[line] <= reach.first + length / 8 &&
           side.last[line] >= reach.end - 1 - length / 8;
}

Ground ground(const Proxy& proxy) {
    Ground found;
    found.bar = 255;
    int noise = 255;
    const auto look = [&](std::span<const std::uint8_t> mean, std::span<const std::uint8_t> most) {
        // A little inside, so that blanking does not pass for the bar.
        const std::size_t inside = std::min(mean.size() / 100 + 1, mean.size() - 1);
        for (const std::size_t line : {inside, mean.size() - 1 - inside}) {
            if (mean[line] >= found.bar) continue;
            found.bar = mean[line];
            noise = most[line] - mean[line];
        }
    };
    look(proxy.row_mean, proxy.row_most);
    look(proxy.column_mean, proxy.column_most);
    if (noise <= 1) found.lit = 2, found.step = 3;
    return found;
}

float median_of(std::span<const std::uint8_t> values) {
    std::vector<std::uint8_t> sorted(values.begin(), values.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

/// Where the mean first reaches `level` among lines [from, to), in lines and parts of a line.
float crossing(std::span<const std::uint8_t> mean, std::size_t from, std::size_t to, float level) {
    for (std::size_t line = from; line < to; ++line)
        if (mean[line] >= level) {
            if (line == 0) return 0;
            const float below = mean[line - 1], above = mean[line];
            const bool rises = above > below && level > below;
            return rises ? static_cast<float>(line) - (above - level) / (above - below)
                         : static_cast<float>(line);
        }
    return unsaid;
}

/// The edge near the first proxy line that is surely picture, to a line of the film's own resolution.
float refined(const Side& side, std::size_t proxy_line, const Ground& ground) {
    const auto lines = static_cast<float>(side.mean.size());
    const float scale = lines / static_cast<float>(side.lit.size());
    const float rough = static_cast<float>(proxy_line) * scale;
    const float soft = std::max(3.0f, widest_edge * lines);
    const auto clamped = [&](float line) { return static_cast<std::size_t>(std::clamp(line, 0.0f, lines)); };
    // The proxy's line was judged by its whole width, the means by their sum: letters that touch the edge
    // fool only these, so they are not believed further out.
    const std::size_t from = clamped(rough - 1);
    const std::size_t inner = clamped(rough + scale + soft / 2), deeper = clamped(rough + scale + 3 * soft);
    if (deeper <= inner) return unsaid;
    const auto dark = static_cast<float>(ground.bar);
    const float step = median_of(std::span(side.mean).subspan(inner, deeper - inner)) - dark;
    if (step < ground.step) return unsaid;
    const auto at = [&](float part) { return crossing(side.mean, from, deeper, dark + part * step); };
    if (!(at(0.8f) - at(0.2f) <= soft)) return unsaid;
    // A line that is half picture or more is picture.
    return std::ceil(at(0.5f) - 0.001f) / lines;
}

/// The thickness of the bar on one side, as a share. Picture is a band of several lines, not one line of
/// letters.
float bar(const Side& side, Reach reach, const Ground& ground) {
    const auto lines = side.lit.size();
    const auto limit = static_cast<std::size_t>(furthest * static_cast<float>(lines));
    const std::size_t band = std::max<std::size_t>(1, lines / 14);
    for (std::size_t line = 0; line < limit; ++line) {
        if (!is_picture(side, line, reach)) continue;
        for (std::size_t deeper = line; deeper < std::min(lines, line + band); ++deeper)
            if (!is_picture(side, deeper, reach)) return unsaid;
        return line == 0 ? 0.0f : refined(side, line, ground);
    }
    return unsaid;
}

} // namespace

Bars bars(const Proxy& proxy) {
    if (proxy.luma.values.empty() || proxy.row_mean.empty() || proxy.column_mean.empty())
        return {unsaid, unsaid, unsaid, unsaid};
    const Ground found = ground(proxy);
    if (found.bar > brightest_bar) return {0, 0, 0, 0};
    const Side above = from_above(proxy, found.bar + found.lit);
    const Side before = from_the_left(proxy, found.bar + found.lit);
    const Reach across = reach(before, proxy.luma.height), down = reach(above, proxy.luma.width);
    Bars seen{bar(above, across, found), bar(from_the_other_end(above), across, found),
              bar(before, down, found), bar(from_the_other_end(before), down, found)};
    // A frame shows the whole rectangle, or only where picture reaches the edge: lit figures on a dark ground
    // have edges too.
    const bool whole = !std::isnan(seen.top + seen.bottom + seen.left + seen.right);
    if (!whole)
        for (float* side : {&seen.top, &seen.bottom, &seen.left, &seen.right})
            if (*side > 0) *side = unsaid;
    return seen;
}

} // namespace decoupage::active_picture
