#include "media/look_maker.hpp"

#include "media/box_levels.hpp"
#include "media/turn.hpp"

#include <utility>

namespace decoupage {

LookMaker::LookMaker(const Film& film, int longest)
    : longest_(longest), rotation_(film.rotation), size_(stored_size(film, longest)) {}

LookPicture LookMaker::make(const PlanarFrame& frame) {
    const Samples& samples = frame.luma;
    if (cut_width_ != samples.width || cut_height_ != samples.height) {
        columns_ = cut(samples.width, size_.width, 0);
        rows_ = cut(samples.height, size_.height, 0);
        cut_width_ = samples.width;
        cut_height_ = samples.height;
    }
    sum_plane(samples, columns_, rows_, Lines::left_out, sums_);
    const auto levels =
        box_levels(sums_, columns_.cells(), columns_.fine, rows_.fine, luma_coding(frame.bits, frame.range));
    Plane<std::uint8_t> luma(levels.width, levels.height);
    to_bytes(levels.values, luma.values);
    return {turned(std::move(luma), rotation_)};
}

} // namespace decoupage
