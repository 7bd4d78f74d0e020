#include "media/look_maker.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Samples samples(const Plane<std::uint8_t>& plane) {
    return {plane.values.data(), plane.width, plane.width, plane.height, 1};
}

Film film(int width, int height) {
    Film film;
    film.width = width;
    film.height = height;
    return film;
}

} // namespace

TEST_CASE("a picture for lookouts has square pixels, the size asked for, and full-range levels") {
    Plane<std::uint8_t> luma(1440, 1080);
    luma.values.assign(luma.values.size(), 235);
    Film wide = film(1440, 1080);
    wide.aspect_width = 4;
    wide.aspect_height = 3;
    const LookPicture picture = LookMaker(wide, 512).make({samples(luma), {}, {}});
    CHECK(picture.luma.width == 512);
    CHECK(picture.luma.height == 288);
    CHECK(picture.luma.at(511, 287) == 255);
}

TEST_CASE("a small film is shown to lookouts as it is, turned upright") {
    Plane<std::uint8_t> luma(4, 2);
    luma.values = {10, 20, 30, 40, 50, 60, 70, 80};
    Film turned = film(2, 4);
    turned.rotation = 90;
    const LookPicture picture =
        LookMaker(turned, 512).make({samples(luma), {}, {}, 8, PlanarFrame::Range::full});
    CHECK(picture.luma.width == 2);
    CHECK(picture.luma.height == 4);
    CHECK(picture.luma.at(1, 0) == 10);
    CHECK(picture.luma.at(0, 3) == 80);
}
