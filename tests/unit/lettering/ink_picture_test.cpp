#include "lettering/ink_picture.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

using Luma = Plane<std::uint8_t>;

/// An upright stroke, six pixels wide.
Luma stroke_at(int left, std::uint8_t ground, std::uint8_t ink) {
    Luma plane(80, 60);
    std::fill(plane.values.begin(), plane.values.end(), ground);
    for (int y = 15; y < 45; ++y)
        for (int x = left; x < left + 6; ++x)
            plane.at(x, y) = ink;
    return plane;
}

} // namespace

TEST_CASE("light letters are made dark") {
    const Luma made = ink_picture({stroke_at(30, 40, 220)}, Ink::light, Behind::as_it_is, 20);
    CHECK(made.at(32, 30) == 35);
    CHECK(made.at(10, 30) == 215);
    CHECK(ink_picture({stroke_at(30, 220, 40)}, Ink::dark, Behind::as_it_is, 20).at(32, 30) == 40);
    CHECK(ink_picture({}, Ink::dark, Behind::as_it_is, 20).values.empty());
}

TEST_CASE("pictures that weave are brought to lie on each other, and what is in one alone goes") {
    std::vector<Luma> pictures{stroke_at(30, 200, 20), stroke_at(33, 200, 20), stroke_at(28, 200, 20)};
    for (int y = 0; y < 60; ++y)
        pictures[0].at(60, y) = 0; // a scratch
    const Luma made = ink_picture(pictures, Ink::dark, Behind::as_it_is, 20);
    CHECK(made.at(30, 30) == 20);
    CHECK(made.at(35, 30) == 20);
    CHECK(made.at(28, 30) == 200);
    CHECK(made.at(37, 30) == 200);
    CHECK(made.at(60, 30) == 200);
}

TEST_CASE("what is larger than letters is taken away, and letters are black on white") {
    Luma uneven = stroke_at(30, 120, 90);
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 80; ++x)
            uneven.at(x, y) = static_cast<std::uint8_t>(uneven.at(x, y) + x);
    const Luma made = ink_picture({uneven}, Ink::dark, Behind::evened, 20);
    CHECK(made.at(32, 30) < 60);
    CHECK(made.at(12, 30) > 230);
    CHECK(made.at(70, 30) > 230);
}
