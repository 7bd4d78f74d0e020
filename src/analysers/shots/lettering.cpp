#include "analysers/shots/lettering.hpp"

#include "signal/histogram.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <limits>
#include <numeric>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

/// What lies in cells one pixel high and cell_width wide.
struct Cells {
    std::vector<Bits> edged; ///< of each row one bit a cell: are there edges from dark to light or back?
    Plane<std::uint8_t> strokes;
};

/// The lowest bit of every byte, the first byte's in the lowest bit.
Bits lowest_bits(Bits bytes) {
    // Each moves to its place in the highest byte.
    return (bytes & 0x0101010101010101u) * 0x0102040810204080u >> 56;
}

/// Bytes of 0 or 255 to bits.
#if defined(__SSE2__)
Bits bits(const std::uint8_t* bytes) {
    Bits all = 0;
    for (int quarter = 0; quarter < 4; ++quarter) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * quarter));
        all |= Bits{static_cast<std::uint16_t>(_mm_movemask_epi8(sixteen))} << (16 * quarter);
    }
    return all;
}
#else
Bits bits(const std::uint8_t* bytes) {
    Bits all = 0;
    for (int eighth = 0; eighth < 8; ++eighth) {
        Bits eight = 0;
        for (int i = 0; i < 8; ++i)
            eight |= Bits{bytes[8 * eighth + i]} << (8 * i);
        all |= lowest_bits(eight) << (8 * eighth);
    }
    return all;
}
#endif

/// Which bytes have a bit set.
Bits filled_bytes(Bits bits) {
    bits |= bits >> 4 & 0x0f0f0f0f0f0f0f0fu;
    bits |= bits >> 2 & 0x0303030303030303u;
    return lowest_bits(bits | bits >> 1);
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
    StrokeFinder(int width, std::uint8_t edge)
        : edge_(edge), words_((static_cast<std::size_t>(width) + word - 1) / word), rising_(words_ * word),
          falling_(words_ * word) {}

    int columns() const { return static_cast<int>(words_) * word / cell_width; }

    /// Writes the strokes of the row's cells; gives those that have edges.
    Bits find(std::span<const std::uint8_t> row, std::uint8_t* strokes) {
        mark(row, rising_.data(), falling_.data());
        Bits edged = 0;
        Looked rise, fall, any;
        for (std::size_t i = 0; i < words_; ++i) {
            rise = {bits(rising_.data() + i * word), rise.now};
            fall = {bits(falling_.data() + i * word), fall.now};
            any = {rise.now | fall.now, any.now};
            const Bits rises = beginnings(rise, fall), falls = beginnings(fall, rise);
            const auto closed =
                counts((rises & after_other_side(fall, any)) | (falls & after_other_side(rise, any)));
            edged |= filled_bytes(rises | falls) << (i * closed.size());
            std::copy(closed.begin(), closed.end(), strokes + i * closed.size());
        }
        return edged;
    }

private:
    void mark(std::span<const std::uint8_t> row, std::uint8_t* rising, std::uint8_t* falling) const {
        const std::uint8_t edge = edge_; // the marks could be it, for all the compiler knows
        for (std::size_t x = 1; x + 1 < row.size(); ++x) {
            const std::uint8_t before = row[x - 1], after = row[x + 1], most = std::max(before, after);
            rising[x] = static_cast<std::uint8_t>(most - before) >= edge ? 255 : 0;
            falling[x] = static_cast<std::uint8_t>(most - after) >= edge ? 255 : 0;
        }
    }

    std::uint8_t edge_; // levels over two pixels
    std::size_t words_;
    std::vector<std::uint8_t> rising_, falling_; // 255 where so
};

/// Rows [first, end) of one column of cells with edges in all of them and none in the rows next to them.
struct Run {
    int first = 0, end = 0, strokes = 0;
};

using Runs = std::vector<Run>;

/// Those of every column of cells, from above.
std::vector<Runs> short_runs(const Cells& cells) {
    const auto columns = static_cast<std::size_t>(cells.strokes.width);
    const int height = cells.strokes.height;
    std::vector<Runs> runs(columns);
    std::vector<Run> begun(columns); // with the strokes above them
    std::vector<int> strokes(columns);
    Bits above = 0;
    for (int y = 0; y <= height; ++y) {
        const Bits edged = y < height ? cells.edged[static_cast<std::size_t>(y)] : 0;
        for (Bits first = edged & ~above; first != 0; first &= first - 1) {
            const auto column = static_cast<std::size_t>(std::countr_zero(first));
            begun[column] = {y, y, strokes[column]};
        }
        for (Bits ended = above & ~edged; ended != 0; ended &= ended - 1) {
            const auto column = static_cast<std::size_t>(std::countr_zero(ended));
            const int first = begun[column].first;
            if (y - first >= 2 && y - first <= tallest)
                runs[column].push_back({first, y, strokes[column] - begun[column].strokes});
        }
        above = edged;
        if (y == height) break;
        for (std::size_t column = 0; column < columns; ++column)
            strokes[column] += cells.strokes.row(y)[column];
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

int lightest(const Plane<std::uint8_t>& luma) {
    std::uint8_t most = 0; // a byte, and no early end: sixteen pixels are one instruction
    for (const std::uint8_t level : luma.values)
        most = std::max(most, level);
    return most;
}

float ratio(double part, double whole) {
    return whole > 0 ? static_cast<float>(part / whole) : 0.0f;
}

} // namespace

Lettering lettering(const Proxy& proxy) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    if (luma.values.empty()) return {};
    StrokeFinder finder(luma.width,
                        static_cast<std::uint8_t>(std::clamp(lightest(luma) / 4, least_strong, strong)));
    Cells cells{std::vector<Bits>(static_cast<std::size_t>(luma.height)), {finder.columns(), luma.height}};
    for (int y = 0; y < luma.height; ++y)
        cells.edged[static_cast<std::size_t>(y)] = finder.find(luma.row(y), &cells.strokes.at(0, y));
    const int strokes = std::accumulate(cells.strokes.values.begin(), cells.strokes.values.end(), 0);
    std::vector<Runs> runs = short_runs(cells);
    runs.resize(static_cast<std::size_t>((luma.width + cell_width - 1) / cell_width) + 1);
    runs.insert(runs.begin(), Runs{}); // empty ones at both ends
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
