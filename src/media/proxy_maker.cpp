#include "media/proxy_maker.hpp"

#include "media/box_levels.hpp"
#include "media/combing.hpp"
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

/// As many lines as the film has, from those of a frame that may have fewer (one field of it) or others (a
/// frame of another size).
std::vector<std::uint8_t> spread(std::vector<std::uint8_t> levels, int lines) {
    if (levels.size() == static_cast<std::size_t>(lines)) return levels;
    std::vector<std::uint8_t> result(lines);
    for (int line = 0; line < lines; ++line)
        result[line] = levels[static_cast<std::size_t>(line) * levels.size() / lines];
    return result;
}

} // namespace

PictureSize stored_size(const Film& film, int longest) {
    const std::int64_t shown_width = std::int64_t{film.width} * film.aspect_width;
    const std::int64_t shown_height = std::int64_t{film.height} * film.aspect_height;
    const std::int64_t side = std::max(shown_width, shown_height);
    const std::int64_t unit = shown_width > shown_height ? film.aspect_width : film.aspect_height;
    const std::int64_t most = std::min<std::int64_t>(longest, side / unit);
    PictureSize size{scaled(shown_width, most, side), scaled(shown_height, most, side)};
    if (turned_sideways(film.rotation)) std::swap(size.width, size.height);
    return size;
}

ProxyMaker::ProxyMaker(const Film& film)
    : rotation_(film.rotation), film_{film.width, film.height},
      luma_(stored_size(film, luma_longest)), grid_{grid_width, grid_height}, chroma_{grid_width / 2,
                                                                                      grid_height / 2} {
    if (turned_sideways(rotation_))
        for (PictureSize* size : {&film_, &grid_, &chroma_})
            std::swap(size->width, size->height);
}

void ProxyMaker::fit(PlaneCuts& cuts, const Samples& samples, PictureSize fine, PictureSize coarse) {
    if (cuts.width == samples.width && cuts.height == samples.height) return;
    cuts = {cut(samples.width, fine.width, coarse.width), cut(samples.height, fine.height, coarse.height),
            samples.width, samples.height};
}

Plane<std::int16_t> ProxyMaker::difference(const Samples& samples, const Coding& coding) {
    const auto& [columns, rows, width, height] = chroma_cuts_;
    sum_plane(samples, columns, rows, Lines::left_out, sums_);
    return box_levels(sums_, columns.cells(), columns.fine, rows.fine, coding);
}

Proxy ProxyMaker::make(const PlanarFrame& frame) {
    Proxy proxy;
    fit(luma_cuts_, frame.luma, luma_, grid_);
    const auto& [columns, rows, width, height] = luma_cuts_;
    const Coding coding = luma_coding(frame.bits, frame.range);
    sum_plane(frame.luma, columns, rows, Lines::summed, sums_);
    const Plane<std::int16_t> fine = box_levels(sums_, columns.cells(), columns.fine, rows.fine, coding);
    proxy.luma = Plane<std::uint8_t>(fine.width, fine.height);
    to_bytes(fine.values, proxy.luma.values);
    proxy.grid = box_levels(sums_, columns.cells(), columns.coarse, rows.coarse, coding);
    proxy.row_mean = spread(line_bytes(sums_.row_sum, width, coding), film_.height);
    proxy.row_most = spread(line_bytes(sums_.row_most, 1, coding), film_.height);
    proxy.column_mean = spread(line_bytes(sums_.column_sum, height, coding), film_.width);
    proxy.column_most = spread(line_bytes(sums_.column_most, 1, coding), film_.width);

    if (frame.blue.width > 0) {
        // Cut as finely as the grid, so that no cell outgrows 32 bits.
        fit(chroma_cuts_, frame.blue, chroma_, grid_);
        proxy.blue = difference(frame.blue, chroma_coding(frame.bits, frame.range));
        proxy.red = difference(frame.red, chroma_coding(frame.bits, frame.range));
    } else {
        proxy.blue = proxy.red = Plane<std::int16_t>(chroma_.width, chroma_.height);
    }
    if (frame.whole.width > 0) proxy.combed = combed_places(frame.whole, frame.bits);
    turn(proxy, rotation_);
    return proxy;
}

} // namespace decoupage
