#include "media/look_maker.hpp"

#include "media/box_levels.hpp"
#include "media/turn.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::uint8_t no_colour = 128;

PictureSize half_of(PictureSize size) {
    return {std::max(1, size.width / 2), std::max(1, size.height / 2)};
}

} // namespace

LookMaker::LookMaker(const Film& film, int longest)
    : longest_(longest), rotation_(film.rotation), luma_(stored_size(film, longest)),
      chroma_(half_of(luma_)) {}

Plane<std::int16_t> LookMaker::levels(const Samples& samples, PlaneCuts& cuts, PictureSize size,
                                      const Coding& coding) {
    if (cuts.width != samples.width || cuts.height != samples.height)
        cuts = {cut(samples.width, size.width, 0), cut(samples.height, size.height, 0), samples.width,
                samples.height};
    sum_plane(samples, cuts.columns, cuts.rows, Lines::left_out, sums_);
    return box_levels(sums_, cuts.columns.cells(), cuts.columns.fine, cuts.rows.fine, coding);
}

Plane<std::uint8_t> LookMaker::luma(const PlanarFrame& frame) {
    const auto fine = levels(frame.luma, luma_cuts_, luma_, luma_coding(frame.bits, frame.range));
    Plane<std::uint8_t> bytes(fine.width, fine.height);
    to_bytes(fine.values, bytes.values);
    return bytes;
}

Plane<std::uint8_t> LookMaker::difference(const Samples& samples, const PlanarFrame& frame) {
    Plane<std::uint8_t> bytes(chroma_.width, chroma_.height);
    if (samples.width == 0) {
        std::fill(bytes.values.begin(), bytes.values.end(), no_colour);
        return bytes;
    }
    const auto fine = levels(samples, chroma_cuts_, chroma_, chroma_coding(frame.bits, frame.range));
    std::transform(fine.values.begin(), fine.values.end(), bytes.values.begin(), [](std::int16_t level) {
        return static_cast<std::uint8_t>(std::clamp((level + 8) / 16 + no_colour, 0, 255));
    });
    return bytes;
}

LookPicture LookMaker::make(const PlanarFrame& frame) {
    return {turned(luma(frame), rotation_), turned(difference(frame.blue, frame), rotation_),
            turned(difference(frame.red, frame), rotation_)};
}

} // namespace decoupage
