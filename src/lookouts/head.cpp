#include "lookouts/head.hpp"

#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::lookouts {

namespace {

/// In heights of the face, as `faces` measures it.
constexpr float pixel_width = 1.3F / 24, pixel_height = 0.05F;
/// From the middle of the face up to the upper edge.
constexpr float above = 0.9F;

int whole(float place) {
    return static_cast<int>(std::lround(place));
}

} // namespace

Plane<std::int16_t> head_of(const Plane<std::uint8_t>& luma, const Box& face) {
    const auto across = static_cast<float>(luma.width), down = static_cast<float>(luma.height);
    const float high = face.height * down, wide = pixel_width * head_width * high;
    const int left = whole((face.left + face.width / 2) * across - wide / 2);
    const int top = whole((face.top + face.height / 2) * down - above * high);
    const auto part = cut_out(luma, left, top, std::max(head_width, whole(wide)),
                              std::max(head_height, whole(pixel_height * head_height * high)));
    const Plane<std::uint8_t> small = shrunk(part, head_width, head_height);
    const auto lies_inside = [](int from, int pixel, int length, int pixels, int end) {
        const int middle = from + (2 * pixel + 1) * length / (2 * pixels);
        return middle >= 0 && middle < end;
    };
    Plane<std::int16_t> head(head_width, head_height);
    for (int y = 0; y < head.height; ++y)
        for (int x = 0; x < head.width; ++x)
            head.at(x, y) = lies_inside(left, x, part.width, head_width, luma.width) &&
                                    lies_inside(top, y, part.height, head_height, luma.height)
                                ? small.at(x, y)
                                : outside;
    return head;
}

} // namespace decoupage::lookouts
