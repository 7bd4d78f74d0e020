#include "views/canvas.hpp"

#include <array>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr Colour white{255, 255, 255}, black{0, 0, 0}, red{200, 0, 0};

int dark_pixels(const Canvas& canvas) {
    int count = 0;
    for (int y = 0; y < canvas.height(); ++y)
        for (int x = 0; x < canvas.width(); ++x)
            count += canvas.at(x, y).green < 128 ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("a field covers whole pixels, wholly or in part, and nothing outside the canvas") {
    Canvas canvas(10, 10, white);
    canvas.field({2, 3}, {5, 4}, black);
    CHECK(dark_pixels(canvas) == 3);
    CHECK(canvas.at(2, 3) == black);
    CHECK(canvas.at(5, 3) == white);
    canvas.field({0, 0}, {1, 1}, black, 0.5);
    CHECK(canvas.at(0, 0) == Colour{128, 128, 128});
    canvas.field({-5, -5}, {50, 1}, red);
    CHECK(canvas.at(9, 0) == red);
}

TEST_CASE("a line is as thick as it should be, with soft edges") {
    Canvas canvas(20, 20, white);
    canvas.line(std::array{Point{0, 10}, Point{20, 10}}, 2, black);
    CHECK(canvas.at(10, 9) == black);
    CHECK(canvas.at(10, 10) == black);
    CHECK(canvas.at(10, 7) == white);
    CHECK(canvas.at(10, 12) == white);
    Canvas none(4, 4, white);
    none.line({}, 2, black);
    CHECK(dark_pixels(none) == 0);
    none.dot({2, 2}, 1, black);
    CHECK(dark_pixels(none) == 4);
}

TEST_CASE("a picture is made to fit: means of its pixels, or each pixel larger") {
    const Picture chequered{2, 2, {0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 0}};
    Canvas canvas(6, 6, red);
    canvas.picture({0, 0}, {4, 4}, chequered);
    CHECK(canvas.at(0, 0) == black);
    CHECK(canvas.at(1, 1) == black);
    CHECK(canvas.at(3, 0) == white);
    CHECK(canvas.at(4, 4) == red);
    canvas.picture({5, 5}, {6, 6}, chequered);
    CHECK(canvas.at(5, 5) == Colour{128, 128, 128});
    canvas.picture({0, 0}, {6, 6}, {});
    CHECK(canvas.at(0, 0) == black);
}

TEST_CASE("text stands on its foot, at the side that was asked for") {
    const auto columns = [](Canvas::Side side) {
        Canvas canvas(60, 20, white);
        canvas.text({30, 15}, "88", 10, black, side);
        int first = 60, last = -1;
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 60; ++x)
                if (canvas.at(x, y).green < 128) {
                    first = std::min(first, x);
                    last = std::max(last, x);
                    CHECK(y <= 15);
                    CHECK(y >= 4);
                }
        return std::pair{first, last};
    };
    const auto [left, left_end] = columns(Canvas::Side::left);
    CHECK(left >= 29);
    const auto [right, right_end] = columns(Canvas::Side::right);
    CHECK(right_end <= 30);
    const auto [middle, middle_end] = columns(Canvas::Side::middle);
    CHECK(std::abs((middle + middle_end) / 2 - 30) <= 1);
    CHECK(std::abs((left_end - left) - (right_end - right)) <= 1);
}
