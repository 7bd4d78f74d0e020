#include "media/proxy_maker.hpp"

#include "media/levels.hpp"
#include "media/turn.hpp"

#include <algorithm>
#include <utility>

namespace decoupage {
namespace {

constexpr int luma_longest = 192;

int scaled(std::int64_t length, std::int64_t part, std::int64_t whole) {
    return static_cast<int>(std::max<std::int64_t>(1, (length * part * 2 + whole) / (whole * 2)));
}

bool turned_sideways(int rotation) {
    return rotation == 90 || rotation == 270;
}

/// Adds up the cells of each box: one row of boxes after another, each value through `level`.
template <class T, class Level>
void fill(Plane<T>& plane, const PlaneSums& sums, const Cuts& columns, const std::vector<Cuts::Box>& across,
          const std::vector<Cuts::Box>& down, const Level& level) {
    const int cells = columns.cells();
    std::vector<std::uint64_t> added(cells);
    for (int y = 0; y < plane.height; ++y) {
        const Cuts::Box& row = down[y];
        const std::uint64_t* band = sums.cells.data() + std::size_t(row.first_cell) * cells;
        if (row.end_cell - row.first_cell > 1) {
            std::copy_n(band, cells, added.begin());
            for (int cell_row = row.first_cell + 1; cell_row < row.end_cell; ++cell_row) {
                const std::uint64_t* next = sums.cells.data() + std::size_t(cell_row) * cells;
                for (int x = 0; x < cells; ++x)
                    added[x] += next[x];
            }
            band = added.data();
        }
        T* values = plane.values.data() + std::size_t(y) * plane.width;
        for (int x = 0; x < plane.width; ++x) {
            std::uint64_t sum = 0;
            for (int cell = across[x].first_cell; cell < across[x].end_cell; ++cell)
                sum += band[cell];
            values[x] = static_cast<T>(level(sum, across[x].pixels, row.pixels));
        }
    }
}

/// Levels of boxes of one plane. Boxes of one cut have at most two widths and two heights, so four scales do.
class BoxLevels {
public:
    BoxLevels(const Coding& coding, const std::vector<Cuts::Box>& across, const std::vector<Cuts::Box>& down)
        : least_width_(least(across)), least_height_(least(down)) {
        for (int taller = 0; taller < 2; ++taller)
            for (int wider = 0; wider < 2; ++wider)
                scales_[taller][wider] =
                    LevelScale(coding, std::int64_t{least_width_ + wider} * (least_height_ + taller));
    }
    int operator()(std::uint64_t sum, int box_width, int box_height) const {
        return scales_[box_height - least_height_][box_width - least_width_].level(sum);
    }

private:
    static int least(const std::vector<Cuts::Box>& boxes) {
        int pixels = boxes.front().pixels;
        for (const Cuts::Box& box : boxes)
            pixels = std::min(pixels, box.pixels);
        return pixels;
    }
    int least_width_, least_height_;
    LevelScale scales_[2][2];
};

/// The levels / 16 of lines of the film's own number, from those of a frame that may have fewer (one field of
/// it) or others (another size).
template <class Sum>
std::vector<std::uint8_t> line_levels(const std::vector<Sum>& sums, const LevelScale& scale, int lines) {
    std::vector<std::uint8_t> levels(sums.size());
    std::transform(sums.begin(), sums.end(), levels.begin(),
                   [&](Sum sum) { return to_byte(scale.level(sum)); });
    if (levels.size() == static_cast<std::size_t>(lines)) return levels;
    std::vector<std::uint8_t> spread(lines);
    for (int line = 0; line < lines; ++line)
        spread[line] = levels[static_cast<std::size_t>(line) * levels.size() / lines];
    return spread;
}

} // namespace

ProxyMaker::ProxyMaker(const Film& film)
    : rotation_(film.rotation), film_{film.width, film.height}, grid_{grid_width, grid_height},
      chroma_{grid_width / 2, grid_height / 2} {
    const std::int64_t shown_width = std::int64_t{film.width} * film.aspect_width;
    const std::int64_t shown_height = std::int64_t{film.height} * film.aspect_height;
    const std::int64_t longest = std::max(shown_width, shown_height);
    const std::int64_t unit = shown_width > shown_height ? film.aspect_width : film.aspect_height;
    const std::int64_t most = std::min<std::int64_t>(luma_longest, longest / unit);
    luma_ = {scaled(shown_width, most, longest), scaled(shown_height, most, longest)};
    if (turned_sideways(rotation_))
        for (Size* size : {&film_, &luma_, &grid_, &chroma_})
            std::swap(size->width, size->height);
}

void ProxyMaker::fit(PlaneCuts& cuts, const Samples& samples, Size fine, Size coarse) {
    if (cuts.width == samples.width && cuts.height == samples.height) return;
    cuts = {cut(samples.width, fine.width, coarse.width), cut(samples.height, fine.height, coarse.height),
            samples.width, samples.height};
}

Proxy ProxyMaker::make(const PlanarFrame& frame) {
    Proxy proxy;
    proxy.luma = Plane<std::uint8_t>(luma_.width, luma_.height);
    proxy.grid = Plane<std::int16_t>(grid_.width, grid_.height);
    proxy.blue = proxy.red = Plane<std::int16_t>(chroma_.width, chroma_.height);

    fit(luma_cuts_, frame.luma, luma_, grid_);
    const auto& [columns, rows, width, height] = luma_cuts_;
    sum_plane(frame.luma, columns, rows, Lines::summed, sums_);
    const Coding luma = luma_coding(frame.bits, frame.range);
    const BoxLevels fine(luma, columns.fine, rows.fine);
    fill(proxy.luma, sums_, columns, columns.fine, rows.fine,
         [&](std::uint64_t sum, int box_width, int box_height) {
             return to_byte(fine(sum, box_width, box_height));
         });
    fill(proxy.grid, sums_, columns, columns.coarse, rows.coarse,
         BoxLevels(luma, columns.coarse, rows.coarse));
    proxy.row_mean = line_levels(sums_.row_sum, LevelScale(luma, width), film_.height);
    proxy.row_most = line_levels(sums_.row_most, LevelScale(luma, 1), film_.height);
    proxy.column_mean = line_levels(sums_.column_sum, LevelScale(luma, height), film_.width);
    proxy.column_most = line_levels(sums_.column_most, LevelScale(luma, 1), film_.width);

    if (frame.blue.width > 0) {
        const Coding chroma = chroma_coding(frame.bits, frame.range);
        fit(chroma_cuts_, frame.blue, chroma_, {0, 0});
        const auto& [across, down, chroma_width, chroma_height] = chroma_cuts_;
        const BoxLevels level(chroma, across.fine, down.fine);
        for (const auto& [samples, plane] : {std::pair{&frame.blue, &proxy.blue}, {&frame.red, &proxy.red}}) {
            sum_plane(*samples, across, down, Lines::left_out, sums_);
            fill(*plane, sums_, across, across.fine, down.fine, level);
        }
    }
    turn(proxy, rotation_);
    return proxy;
}

} // namespace decoupage
