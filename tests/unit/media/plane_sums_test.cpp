#include "media/plane_sums.hpp"

#include <cstring>
#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Random samples with room between rows, to catch a loop that reads past one.
struct Picture {
    Picture(int width, int height, int bits, unsigned seed) : stride(width * (bits > 8 ? 2 : 1) + 6) {
        std::mt19937 random(seed);
        bytes.resize(static_cast<std::size_t>(stride) * height);
        for (std::uint8_t& byte : bytes)
            byte = 0xFF;
        samples = {bytes.data(), stride, width, height, bits > 8 ? 2 : 1};
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                put(x, y, static_cast<std::uint16_t>(random() & ((1U << bits) - 1)));
    }
    void put(int x, int y, std::uint16_t value) {
        std::uint8_t* at = bytes.data() + static_cast<std::size_t>(y) * stride + x * samples.bytes;
        std::memcpy(at, &value, samples.bytes);
    }
    std::uint32_t at(int x, int y) const {
        std::uint16_t value = 0;
        std::memcpy(&value, bytes.data() + static_cast<std::size_t>(y) * stride + x * samples.bytes,
                    samples.bytes);
        return value;
    }

    int stride;
    std::vector<std::uint8_t> bytes;
    Samples samples;
};

std::uint32_t sum_of_box(const Picture& picture, int left, int right, int top, int bottom) {
    std::uint32_t sum = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            sum += picture.at(x, y);
    return sum;
}

void check_against_every_pixel(const Picture& picture, const Cuts& columns, const Cuts& rows,
                               const PlaneSums& sums) {
    const int width = picture.samples.width;
    const int height = picture.samples.height;
    for (int row = 0; row < rows.cells(); ++row)
        for (int column = 0; column < columns.cells(); ++column)
            REQUIRE(sums.cells[row * columns.cells() + column] ==
                    sum_of_box(picture, columns.edges[column], columns.edges[column + 1], rows.edges[row],
                               rows.edges[row + 1]));
    for (int y = 0; y < height; ++y) {
        std::uint32_t most = 0;
        for (int x = 0; x < width; ++x)
            most = std::max(most, picture.at(x, y));
        REQUIRE(sums.row_most[y] == most);
        REQUIRE(sums.row_sum[y] == sum_of_box(picture, 0, width, y, y + 1));
    }
    for (int x = 0; x < width; ++x) {
        std::uint32_t most = 0;
        for (int y = 0; y < height; ++y)
            most = std::max(most, picture.at(x, y));
        REQUIRE(sums.column_most[x] == most);
        REQUIRE(sums.column_sum[x] == sum_of_box(picture, x, x + 1, 0, height));
    }
}

} // namespace

TEST_CASE("boxes begin where they should, and have at least one pixel") {
    const Cuts wide = cut(10, 4, 0);
    REQUIRE(wide.fine.size() == 4);
    CHECK(wide.edges == std::vector<int>{0, 2, 5, 7, 10});
    CHECK(wide.fine[1].pixels == 3);

    const Cuts narrow = cut(2, 5, 3);
    CHECK(narrow.edges == std::vector<int>{0, 1, 2});
    for (const Cuts::Box& box : narrow.fine) {
        CHECK(box.pixels == 1);
        CHECK(box.end_cell - box.first_cell == 1);
    }
    CHECK(narrow.fine[2].first_cell == 0);
    CHECK(narrow.fine[3].first_cell == 1);
    CHECK(narrow.coarse[2].first_cell == 1);
}

TEST_CASE("boxes of both ways are whole numbers of cells") {
    for (const int length : {1, 7, 63, 64, 65, 204, 360, 1920}) {
        const Cuts cuts = cut(length, 82, 36);
        for (const auto& [boxes, count] : {std::pair{&cuts.fine, 82}, {&cuts.coarse, 36}})
            for (int box = 0; box < count; ++box) {
                const Cuts::Box& found = (*boxes)[box];
                REQUIRE(cuts.edges[found.first_cell] == box * length / count);
                REQUIRE(cuts.edges[found.end_cell] - cuts.edges[found.first_cell] == found.pixels);
            }
    }
}

TEST_CASE("one pass gives what adding up every pixel gives, with and without vector instructions") {
    struct Size {
        int width, height;
    };
    unsigned seed = 0;
    for (const int bits : {8, 10, 16})
        for (const auto [width, height] : {Size{1, 1}, {3, 700}, {33, 2}, {64, 36}, {161, 97}, {700, 300}}) {
            CAPTURE(bits);
            CAPTURE(width);
            CAPTURE(height);
            const Picture picture(width, height, bits, ++seed);
            const Cuts columns = cut(width, 19, 6);
            const Cuts rows = cut(height, 2, 5);
            PlaneSums sums;
            sum_plane(picture.samples, columns, rows, Lines::summed, sums);
            check_against_every_pixel(picture, columns, rows, sums);
            sum_plane_plainly(picture.samples, columns, rows, Lines::summed, sums);
            check_against_every_pixel(picture, columns, rows, sums);
        }
}

TEST_CASE("a white picture overflows nothing") {
    for (const int bits : {8, 16}) {
        Picture picture(1030, 1100, bits, 1);
        std::fill(picture.bytes.begin(), picture.bytes.end(), std::uint8_t{0xFF});
        const Cuts columns = cut(1030, 2, 0);
        const Cuts rows = cut(1100, 2, 0);
        PlaneSums sums;
        sum_plane(picture.samples, columns, rows, Lines::summed, sums);
        if (bits == 8) CHECK(sums.cells[3] == 515U * 550U * 255U);
        CHECK(sums.row_sum[5] == 1030U * ((1U << bits) - 1));
        CHECK(sums.column_sum[5] == 1100U * ((1U << bits) - 1));
    }
}

TEST_CASE("rows may lie upside down") {
    const Picture picture(40, 30, 8, 3);
    Samples flipped = picture.samples;
    flipped.first += 29 * flipped.stride;
    flipped.stride = -flipped.stride;
    const Cuts columns = cut(40, 4, 0);
    const Cuts rows = cut(30, 3, 0);
    PlaneSums sums;
    PlaneSums upright;
    sum_plane(flipped, columns, rows, Lines::summed, sums);
    sum_plane(picture.samples, columns, rows, Lines::summed, upright);
    CHECK(sums.cells[0] == upright.cells[8]);
    CHECK(sums.row_sum.front() == upright.row_sum.back());
    CHECK(sums.column_sum == upright.column_sum);
}
