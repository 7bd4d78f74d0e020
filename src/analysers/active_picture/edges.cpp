#include "analysers/active_picture/edges.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace decoupage::active_picture {

namespace {

constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();

// Tuned on composed prints (bench/pictures, split tune) and the tune clips.
constexpr int brightest_dark = 44;    // levels: a black bar may be lifted this far
constexpr int light_spread = 12;      // levels: a light bar is flatter than this
constexpr float unlike = 0.01f;       // of the frame: light bars on opposite sides differ by less
constexpr float furthest = 0.42f;     // of the frame: a bar is never thicker
constexpr float widest_edge = 0.012f; // of the frame: how soft an edge may be

/// What parts the bar from the picture in one frame, in levels. The cleaner the bar, the less it takes.
struct Ground {
    int bar = 0;             ///< of the bar, or of the darkest edge where there is none
    int least = 0, most = 0; ///< a pixel of the proxy outside these is picture: it is *lit*
    float step = 6;          ///< from the bar: the mean of the lines just inside an edge
};

/// The lines (rows or columns) of one frame seen from one side, outermost first.
struct Side {
    std::vector<std::uint8_t> mean;        // at the film's own resolution
    std::vector<std::uint8_t> lit;         // on the proxy: lit pixels of each line
    std::vector<std::uint8_t> first, last; // on the proxy: the outermost lit pixels of each line, if any
};

template <class T>
std::vector<T> reversed(const std::vector<T>& values) {
    return {values.rbegin(), values.rend()};
}

Side from_the_other_end(const Side& side) {
    return {reversed(side.mean), reversed(side.lit), reversed(side.first), reversed(side.last)};
}

/// Sides of a proxy, whose lines are at most 192 pixels long.
struct Sides {
    Side above, left;
};

Sides sides(const Proxy& proxy, const Ground& ground) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    const auto width = static_cast<std::size_t>(luma.width), height = static_cast<std::size_t>(luma.height);
    const auto lines = [](const std::vector<std::uint8_t>& mean, std::size_t count) {
        return Side{mean, std::vector<std::uint8_t>(count), std::vector<std::uint8_t>(count, 255),
                    std::vector<std::uint8_t>(count)};
    };
    Sides found{lines(proxy.row_mean, height), lines(proxy.column_mean, width)};
    const auto least = static_cast<std::uint8_t>(ground.least),
               range = static_cast<std::uint8_t>(ground.most - ground.least);
    std::vector<std::uint8_t> lit_pixels(width);
    std::uint8_t *lit = lit_pixels.data(), *counts = found.left.lit.data(), *first = found.left.first.data(),
                 *last = found.left.last.data();
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* row = luma.row(static_cast<int>(y)).data();
        const auto place = static_cast<std::uint8_t>(y);
        unsigned count = 0;
        for (std::size_t x = 0; x < width; ++x) {
            lit[x] = static_cast<std::uint8_t>(static_cast<std::uint8_t>(row[x] - least) > range ? 255 : 0);
            counts[x] = static_cast<std::uint8_t>(counts[x] - lit[x]); // 255 is one less than none
            first[x] =
                std::min(first[x], static_cast<std::uint8_t>(place | static_cast<std::uint8_t>(~lit[x])));
            last[x] = std::max(last[x], static_cast<std::uint8_t>(place & lit[x]));
            count += lit[x] & 1u;
        }
        found.above.lit[y] = static_cast<std::uint8_t>(count);
        if (count == 0) continue;
        found.above.first[y] = static_cast<std::uint8_t>(std::find(lit, lit + width, 255) - lit);
        found.above.last[y] = static_cast<std::uint8_t>(
            lit_pixels.rend() - std::find(lit_pixels.rbegin(), lit_pixels.rend(), 255) - 1);
    }
    return found;
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

Ground dark_ground(const Proxy& proxy) {
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
    found.step = noise <= 1 ? 3 : 6;
    found.most = found.bar + (noise <= 1 ? 2 : 5);
    return found;
}

/// The least and the greatest level of a line of the proxy: two lines in from an edge.
struct Extent {
    int least = 255, most = 0;
    void add(std::uint8_t level) {
        least = std::min<int>(least, level);
        most = std::max<int>(most, level);
    }
};

/// Light bars, or coloured ones, where two opposite edges are of one even level.
std::optional<Ground> light_ground(const Proxy& proxy) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    constexpr int inside = 2;
    if (luma.width < 4 * inside || luma.height < 4 * inside) return {};
    Extent rows, columns;
    for (int x = inside; x < luma.width - inside; ++x)
        rows.add(luma.at(x, inside)), rows.add(luma.at(x, luma.height - 1 - inside));
    for (int y = inside; y < luma.height - inside; ++y)
        columns.add(luma.at(inside, y)), columns.add(luma.at(luma.width - 1 - inside, y));
    const Extent& flatter = rows.most - rows.least <= columns.most - columns.least ? rows : columns;
    if (flatter.most - flatter.least > light_spread) return {};
    return Ground{(flatter.least + flatter.most) / 2, std::max(0, flatter.least - 4),
                  std::min(255, flatter.most + 4), 6};
}

float median_of(std::span<const std::uint8_t> values) {
    std::vector<std::uint8_t> sorted(values.begin(), values.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

/// Where the lines first stand `apart` from the bar among lines [from, to), in lines and parts of a line.
float crossing(std::span<const std::uint8_t> mean, std::size_t from, std::size_t to, int bar, float apart) {
    const auto stands = [&](std::size_t line) { return static_cast<float>(std::abs(mean[line] - bar)); };
    for (std::size_t line = from; line < to; ++line)
        if (stands(line) >= apart) {
            if (line == 0) return 0;
            const float below = stands(line - 1), above = stands(line);
            const bool rises = above > below && apart > below;
            return rises ? static_cast<float>(line) - (above - apart) / (above - below)
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
    const float picture = median_of(std::span(side.mean).subspan(inner, deeper - inner));
    const float step = std::abs(picture - static_cast<float>(ground.bar));
    if (step < ground.step) return unsaid;
    const auto at = [&](float part) { return crossing(side.mean, from, deeper, ground.bar, part * step); };
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

Bars bars_on(const Proxy& proxy, const Ground& ground) {
    const auto [above, left] = sides(proxy, ground);
    const Reach across = reach(left, proxy.luma.height), down = reach(above, proxy.luma.width);
    return {bar(above, across, ground), bar(from_the_other_end(above), across, ground),
            bar(left, down, ground), bar(from_the_other_end(left), down, ground)};
}

bool is_whole(const Bars& bars) {
    return !std::isnan(bars.top + bars.bottom + bars.left + bars.right);
}

} // namespace

Bars bars(const Proxy& proxy) {
    if (proxy.luma.values.empty() || proxy.row_mean.empty() || proxy.column_mean.empty())
        return {unsaid, unsaid, unsaid, unsaid};
    // Light frames are common and light bars rare: they must stand as a whole, and alike on opposite sides.
    if (const auto light = light_ground(proxy); light && light->bar > brightest_dark) {
        const Bars seen = bars_on(proxy, *light);
        const bool alike =
            std::abs(seen.top - seen.bottom) <= unlike && std::abs(seen.left - seen.right) <= unlike;
        if (is_whole(seen) && alike && seen.top + seen.left > 0) return seen;
    }
    const Ground dark = dark_ground(proxy);
    if (dark.bar > brightest_dark) return {0, 0, 0, 0};
    Bars seen = bars_on(proxy, dark);
    // A frame shows the whole rectangle, or only where picture reaches the edge: lit figures on a dark ground
    // have edges too.
    if (!is_whole(seen))
        for (float* side : {&seen.top, &seen.bottom, &seen.left, &seen.right})
            if (*side > 0) *side = unsaid;
    return seen;
}

} // namespace decoupage::active_picture
