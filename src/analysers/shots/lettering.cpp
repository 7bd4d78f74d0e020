#include "analysers/shots/lettering.hpp"

#include "signal/histogram.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace decoupage::shots {

namespace {

constexpr int strong = 20;      // levels over two pixels: an edge
constexpr int least_strong = 6; // in a frame without light, where letters may be dim
constexpr int widest = 5;       // pixels of the proxy: a stroke of a letter
constexpr int cell_width = 8;   // pixels: in cells of this width lines are looked for
constexpr int tallest = 16;     // rows: of a line of letters
constexpr int ground_near = 12; // levels about the most frequent one

constexpr int word = 64; // pixels that are looked at together, one bit each

/// Pixels of one row, from left to right, the first in the lowest bit.
using Bits = std::uint64_t;

/// What lies in cells one pixel high and cell_width wide: edges from dark to light or back, and strokes.
struct Cells {
    Plane<std::uint8_t> edges, strokes;
};

/// Bytes of 0 or 1 to bits.
Bits bits(const std::uint8_t* bytes) {
    Bits all = 0;
    for (int eighth = 0; eighth < 8; ++eighth) {
        Bits eight = 0;
        for (int i = 0; i < 8; ++i)
            eight |= Bits{bytes[8 * eighth + i]} << (8 * i);
        // Every byte's lowest bit moves to its place in the highest byte.
        all |= (eight * 0x0102040810204080u >> 56) << (8 * eighth);
    }
    return all;
}

/// How many bits are set in every byte.
std::array<std::uint8_t, 8> counts(Bits bits) {
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    std::array<std::uint8_t, 8> each{};
    for (std::size_t i = 0; i < each.size(); ++i)
        each[i] = static_cast<std::uint8_t>(bits >> (8 * i));
    return each;
}

/// One word of a row, with the word before it to look back into.
struct Looked {
    Bits now = 0, before = 0;
    Bits back(int pixels) const { return now << pixels | before >> (word - pixels); }
};

/// Edges of one sign that begin here: the two or three pixels of one blurred edge are one edge.
Bits beginnings(const Looked& same, const Looked& other) {
    return same.now & ~same.back(1) & ~(same.back(2) & ~other.back(1));
}

/// Where the last edge before was of the other sign, and as near as the other side of a stroke.
Bits after_other_side(const Looked& other, const Looked& any) {
    Bits found = 0, passed = 0;
    for (int pixels = 1; pixels <= widest; ++pixels) {
        found |= other.back(pixels) & ~passed;
        passed |= any.back(pixels);
    }
    return found;
}

/// Edges and strokes of rows of one width.
class StrokeFinder {
public:
    StrokeFinder(int width, int edge)
        : edge_(edge), words_((static_cast<std::size_t>(width) + word - 1) / word), rising_(words_ * word),
          falling_(words_ * word) {}

    int columns() const { return static_cast<int>(words_) * word / cell_width; }

    void find(std::span<const std::uint8_t> row, std::uint8_t* edges, std::uint8_t* strokes) {
        for (std::size_t x = 1; x + 1 < row.size(); ++x) {
            const std::uint8_t before = row[x - 1], after = row[x + 1], most = std::max(before, after);
            rising_[x] = static_cast<std::uint8_t>(most - before) >= edge_;
            falling_[x] = static_cast<std::uint8_t>(most - after) >= edge_;
        }
        Looked rise, fall, any;
        for (std::size_t i = 0; i < words_; ++i) {
            rise = {bits(rising_.data() + i * word), rise.now};
            fall = {bits(falling_.data() + i * word), fall.now};
            any = {rise.now | fall.now, any.now};
            const Bits rises = beginnings(rise, fall), falls = beginnings(fall, rise);
            const auto begun = counts(rises | falls);
            const auto closed =
                counts((rises & after_other_side(fall, any)) | (falls & after_other_side(rise, any)));
            std::copy(begun.begin(), begun.end(), edges + i * begun.size());
            std::copy(closed.begin(), closed.end(), strokes + i * closed.size());
        }
    }

private:
    int edge_; // levels over two pixels
    std::size_t words_;
    std::vector<std::uint8_t> rising_, falling_; // 1 where so
};

/// Rows [first, end) of one column of cells with edges in all of them and none in the rows next to them.
struct Run {
    int first = 0, end = 0, strokes = 0;
};

using Runs = std::vector<Run>;

Runs short_runs(const Cells& cells, int column) {
    Runs runs;
    Run run;
    const int height = cells.edges.height;
    for (int y = 0; y <= height; ++y) {
        const bool active = y < height && cells.edges.at(column, y) > 0;
        if (active) {
            if (run.end < y || run.end == 0) run = {y, y, 0};
            run.end = y + 1;
            run.strokes += cells.strokes.at(column, y);
        } else if (run.end == y && run.end > 0 && run.end - run.first >= 2 &&
                   run.end - run.first <= tallest) {
            runs.push_back(run);
        }
    }
    return runs;
}

/// Does the run go on in the next column of cells, as a line of letters does?
bool goes_on(const Run& run, const Runs& next) {
    return std::any_of(next.begin(), next.end(), [&](const Run& other) {
        return std::abs(run.first - other.first) <= 1 && std::abs(run.end - other.end) <= 1;
    });
}

float ground_share(const Plane<std::uint8_t>& luma) {
    const Histogram counted = histogram(luma.values);
    std::array<std::uint32_t, 257> below{};
    for (std::size_t level = 0; level < 256; ++level)
        below[level + 1] = below[level] + counted[level];
    std::uint32_t most = 0;
    for (int centre = 0; centre < 256; centre += 4) {
        const auto first = static_cast<std::size_t>(std::max(0, centre - ground_near)),
                   end = static_cast<std::size_t>(std::min(256, centre + ground_near + 1));
        most = std::max(most, below[end] - below[first]);
    }
    return static_cast<float>(most) / static_cast<float>(luma.values.size());
}

float ratio(double part, double whole) {
    return whole > 0 ? static_cast<float>(part / whole) : 0.0f;
}

} // namespace

Lettering lettering(const Proxy& proxy) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    if (luma.values.empty()) return {};
    const int lightest = *std::max_element(luma.values.begin(), luma.values.end());
    StrokeFinder finder(luma.width, std::clamp(lightest / 4, least_strong, strong));
    Cells cells{{finder.columns(), luma.height}, {finder.columns(), luma.height}};
    for (int y = 0; y < luma.height; ++y)
        finder.find(luma.row(y), &cells.edges.at(0, y), &cells.strokes.at(0, y));
    const int strokes = std::accumulate(cells.strokes.values.begin(), cells.strokes.values.end(), 0);
    const int columns = (luma.width + cell_width - 1) / cell_width;
    std::vector<Runs> runs(static_cast<std::size_t>(columns) + 2); // empty ones at both ends
    for (int column = 0; column < columns; ++column)
        runs[static_cast<std::size_t>(column) + 1] = short_runs(cells, column);
    int in_lines = 0, in_middle = 0;
    double heights = 0;
    for (std::size_t column = 1; column + 1 < runs.size(); ++column)
        for (const Run& run : runs[column]) {
            if (!goes_on(run, runs[column - 1]) && !goes_on(run, runs[column + 1])) continue;
            in_lines += run.strokes;
            const bool middle = 4 * column > runs.size() && 4 * column < 3 * runs.size();
            in_middle += middle ? run.strokes : 0;
            heights += run.strokes * 0.5 * (run.first + run.end);
        }
    return {1000.0f * ratio(strokes, static_cast<double>(luma.values.size())), ratio(in_lines, strokes),
            ratio(in_middle, in_lines), ratio(heights, static_cast<double>(in_lines) * luma.height),
            ground_share(luma)};
}

bool is_page(float strokes, float lines) {
    return (lines > 0.6f && strokes > 2) || strokes * lines > 20;
}

float change(const Proxy& now, const Proxy& before) {
    const auto& a = now.luma.values;
    const auto& b = before.luma.values;
    if (a.empty() || a.size() != b.size()) return std::numeric_limits<float>::quiet_NaN();
    // Of at most 192 x 192 pixels; a plain int is what the compiler makes one instruction of.
    int sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i] - b[i]);
    return static_cast<float>(static_cast<double>(sum) / static_cast<double>(a.size()));
}

} // namespace decoupage::shots
