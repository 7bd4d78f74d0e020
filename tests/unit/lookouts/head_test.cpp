#include "lookouts/head.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using lookouts::head_of;

TEST_CASE("a head is of one size, whatever the size and the place of its face") {
    Plane<std::uint8_t> picture(200, 120);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            picture.at(x, y) = static_cast<std::uint8_t>(x);
    for (const Box& face : {Box{0.4F, 0.3F, 0.2F, 0.4F}, Box{-0.1F, -0.2F, 0.2F, 0.4F},
                            Box{0.9F, 0.9F, 0.3F, 0.5F}, Box{0.5F, 0.5F, 0.01F, 0.02F}}) {
        const auto head = head_of(picture, face);
        CHECK(head.width == lookouts::head_width);
        CHECK(head.height == lookouts::head_height);
    }
    const auto head = head_of(picture, {0.4F, 0.3F, 0.2F, 0.4F});
    CHECK(head.at(13, 17) == doctest::Approx(101).epsilon(0.03)); // the middle of the face
    CHECK(head_of(picture, {-0.1F, 0.3F, 0.2F, 0.4F}).at(0, 17) == lookouts::outside);
}
