/// Boxes of pixels against the sum of every pixel in them.

#include "analysers/transitions/boxes.hpp"
#include "analysers/transitions/motion.hpp"
#include "support/chance.hpp"

using namespace decoupage;
using namespace decoupage::analysers;
using support::Chance;

namespace {

Plane<std::uint8_t> random_picture(Chance& chance, int width, int height) {
    Plane<std::uint8_t> picture(width, height);
    chance.fill(picture.values, 255);
    return picture;
}

struct Box {
    int sum = 0, pixels = 0;
};

/// A side of `length` pixels in `count` parts: where one of them ends. It has a pixel at least.
int end_of(int part, int from, int length, int count) {
    return std::max(from + part * length / count + 1, from + (part + 1) * length / count);
}

Box box_at(const Plane<std::uint8_t>& picture, Area area, int x, int y, int across, int down) {
    const int wide = area.right - area.left, high = area.bottom - area.top;
    Box box;
    for (int v = area.top + y * high / down; v < end_of(y, area.top, high, down); ++v)
        for (int u = area.left + x * wide / across; u < end_of(x, area.left, wide, across); ++u, ++box.pixels)
            box.sum += picture.at(u, v);
    return box;
}

template <int across, int down>
void check_boxes(const Plane<std::uint8_t>& picture, Area area) {
    each_row_of_boxes<across, down>(picture, area, [&](int y, const auto& sums, const auto& pixels) {
        for (int x = 0; x < across; ++x) {
            const Box box = box_at(picture, area, x, y, across, down);
            const auto at = static_cast<std::size_t>(x);
            REQUIRE(sums[at] == box.sum);
            REQUIRE(pixels[at] == box.pixels);
        }
    });
}

} // namespace

TEST_CASE("the boxes of a picture hold all its pixels, however they fit in") {
    support::each_round(60, [](Chance& chance) {
        const int width = chance.between(1, 192), height = chance.between(1, 108);
        const Plane<std::uint8_t> picture = random_picture(chance, width, height);
        const int left = chance.between(0, width - 1), top = chance.between(0, height - 1);
        const Area area{left, top, chance.between(left + 1, width), chance.between(top + 1, height)};
        for (const Area& of : {area, Area{0, 0, width, height}}) {
            check_boxes<6, 4>(picture, of);
            check_boxes<64, 36>(picture, of);
        }
    });
}

TEST_CASE("the motion picture is the means of its boxes, also of a picture just twice as wide") {
    support::each_round(40, [](Chance& chance) {
        const int width = chance.one_in(2) ? 192 : chance.between(1, 192);
        const Plane<std::uint8_t> picture = random_picture(chance, width, chance.between(1, 192));
        const Plane<std::uint8_t> small = motion_picture(picture);
        for (int y = 0; y < motion_height; ++y)
            for (int x = 0; x < motion_width; ++x) {
                const Box box =
                    box_at(picture, {0, 0, picture.width, picture.height}, x, y, motion_width, motion_height);
                REQUIRE(small.at(x, y) == (2 * box.sum + box.pixels) / (2 * box.pixels));
            }
    });
}
