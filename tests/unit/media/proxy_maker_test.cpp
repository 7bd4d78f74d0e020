#include "media/proxy_maker.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

#include <doctest/doctest.h>

using namespace decoupage;
using Range = PlanarFrame::Range;

namespace {

/// A plane of random samples of up to 16 bits.
struct Picture {
    Picture(int columns, int rows, int depth, unsigned seed)
        : width(columns), height(rows), bits(depth), values(static_cast<std::size_t>(columns) * rows) {
        std::mt19937 random(seed);
        for (std::uint16_t& value : values)
            value = static_cast<std::uint16_t>(random() & ((1U << bits) - 1));
        store();
    }
    /// Puts the values where `samples` has them.
    void store() {
        bytes.resize(values.size() * size());
        for (std::size_t i = 0; i < values.size(); ++i)
            std::memcpy(bytes.data() + i * size(), &values[i], size());
    }
    std::size_t size() const { return bits > 8 ? 2 : 1; }
    Samples samples() const {
        return {bytes.data(), static_cast<std::ptrdiff_t>(width * size()), width, height,
                static_cast<int>(size())};
    }
    std::int64_t sum(int left, int right, int top, int bottom) const {
        std::int64_t total = 0;
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x)
                total += values[static_cast<std::size_t>(y) * width + x];
        return total;
    }

    int width, height, bits;
    std::vector<std::uint16_t> values;
    std::vector<std::uint8_t> bytes;
};

/// floor(a / b) for b > 0.
std::int64_t floor_of(std::int64_t a, std::int64_t b) {
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

/// The definition, in whole numbers: 4080 levels to `span` codes, rounded with halves up, held within limits.
int level(std::int64_t sum, std::int64_t pixels, std::int64_t zero, std::int64_t span, int least, int most) {
    const std::int64_t up = (sum - zero * pixels) * 4080 * 2 + span * pixels;
    return static_cast<int>(std::clamp<std::int64_t>(floor_of(up, span * pixels * 2), least, most));
}

int luma_level(std::int64_t sum, std::int64_t pixels, int bits, Range range) {
    const std::int64_t step = std::int64_t{1} << (bits - 8);
    return range == Range::full ? level(sum, pixels, 0, 256 * step - 1, 0, 4080)
                                : level(sum, pixels, 16 * step, 219 * step, 0, 4080);
}

int chroma_level(std::int64_t sum, std::int64_t pixels, int bits, Range range) {
    const std::int64_t step = std::int64_t{1} << (bits - 8);
    return level(sum, pixels, 128 * step, range == Range::full ? 256 * step - 1 : 224 * step, -2048, 2047);
}

/// A plane made box by box, pixel by pixel.
template <class Level>
Plane<std::int16_t> boxes(const Picture& picture, int width, int height, const Level& level_of) {
    Plane<std::int16_t> plane(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int left = x * picture.width / width;
            const int top = y * picture.height / height;
            const int right = std::max(left + 1, (x + 1) * picture.width / width);
            const int bottom = std::max(top + 1, (y + 1) * picture.height / height);
            plane.at(x, y) = static_cast<std::int16_t>(
                level_of(picture.sum(left, right, top, bottom), std::int64_t{right - left} * (bottom - top)));
        }
    return plane;
}

std::uint8_t byte_of(int luma) {
    return static_cast<std::uint8_t>((luma + 8) / 16);
}

Film film_of(int width, int height) {
    Film film;
    film.width = width;
    film.height = height;
    return film;
}

void check_everything(int width, int height, int bits, Range range) {
    const Picture luma(width, height, bits, 1);
    const Picture blue((width + 1) / 2, (height + 1) / 2, bits, 2);
    const Picture red((width + 1) / 2, (height + 1) / 2, bits, 3);
    const Proxy proxy =
        ProxyMaker(film_of(width, height)).make({luma.samples(), blue.samples(), red.samples(), bits, range});
    const auto luma_of = [&](std::int64_t sum, std::int64_t pixels) {
        return luma_level(sum, pixels, bits, range);
    };
    const auto chroma_of = [&](std::int64_t sum, std::int64_t pixels) {
        return chroma_level(sum, pixels, bits, range);
    };
    REQUIRE(proxy.grid.values == boxes(luma, 64, 36, luma_of).values);
    REQUIRE(proxy.blue.values == boxes(blue, 32, 18, chroma_of).values);
    REQUIRE(proxy.red.values == boxes(red, 32, 18, chroma_of).values);
    const Plane<std::int16_t> fine = boxes(luma, proxy.luma.width, proxy.luma.height, luma_of);
    for (std::size_t i = 0; i < fine.values.size(); ++i)
        REQUIRE(proxy.luma.values[i] == byte_of(fine.values[i]));
    REQUIRE(proxy.row_mean.size() == static_cast<std::size_t>(height));
    REQUIRE(proxy.column_mean.size() == static_cast<std::size_t>(width));
    for (int y = 0; y < height; ++y) {
        const auto row = luma.values.begin() + static_cast<std::ptrdiff_t>(y) * width;
        REQUIRE(proxy.row_mean[y] == byte_of(luma_of(luma.sum(0, width, y, y + 1), width)));
        REQUIRE(proxy.row_most[y] == byte_of(luma_of(*std::max_element(row, row + width), 1)));
    }
    for (int x = 0; x < width; ++x) {
        std::uint16_t most = 0;
        for (int y = 0; y < height; ++y)
            most = std::max(most, luma.values[static_cast<std::size_t>(y) * width + x]);
        REQUIRE(proxy.column_mean[x] == byte_of(luma_of(luma.sum(x, x + 1, 0, height), height)));
        REQUIRE(proxy.column_most[x] == byte_of(luma_of(most, 1)));
    }
}

} // namespace

TEST_CASE("a proxy is what its definition says, whatever the size, depth and range") {
    struct Size {
        int width, height;
    };
    for (const auto [width, height] : {Size{1, 1}, {2, 300}, {51, 37}, {193, 108}, {320, 180}, {481, 205}})
        for (const int bits : {8, 10, 12, 16})
            for (const Range range : {Range::limited, Range::full}) {
                CAPTURE(width);
                CAPTURE(height);
                CAPTURE(bits);
                check_everything(width, height, bits, range);
            }
}

TEST_CASE("black is 0, white is 4080 and grey has no colour, in either range") {
    for (const Range range : {Range::limited, Range::full}) {
        Picture luma(64, 36, 8, 1);
        Picture chroma(32, 18, 8, 1);
        std::fill(chroma.values.begin(), chroma.values.end(), std::uint16_t{128});
        chroma.store();
        for (const auto& [code, expected] :
             {std::pair{range == Range::full ? 0 : 16, 0}, {range == Range::full ? 255 : 235, 4080}}) {
            std::fill(luma.values.begin(), luma.values.end(), static_cast<std::uint16_t>(code));
            luma.store();
            const Proxy proxy = ProxyMaker(film_of(64, 36))
                                    .make({luma.samples(), chroma.samples(), chroma.samples(), 8, range});
            CHECK(proxy.grid.at(5, 5) == expected);
            CHECK(proxy.luma.at(5, 5) == expected / 16);
            CHECK(proxy.row_most[3] == expected / 16);
            CHECK(proxy.blue.at(5, 5) == 0);
        }
    }
}

TEST_CASE("the luma has square pixels and a longest side of at most 192") {
    const auto size = [](Film film) {
        const Picture luma(film.width, film.height, 8, 1);
        const Proxy proxy = ProxyMaker(film).make({luma.samples(), {}, {}, 8, Range::full});
        return std::pair{proxy.luma.width, proxy.luma.height};
    };
    CHECK(size(film_of(1280, 720)) == std::pair{192, 108});
    CHECK(size(film_of(240, 960)) == std::pair{48, 192});
    CHECK(size(film_of(100, 50)) == std::pair{100, 50});
    CHECK(size(film_of(1, 1)) == std::pair{1, 1});
    CHECK(size(film_of(3000, 2)) == std::pair{192, 1});
    Film anamorphic = film_of(720, 576);
    anamorphic.aspect_width = 64;
    anamorphic.aspect_height = 45;
    CHECK(size(anamorphic) == std::pair{192, 108});
}

TEST_CASE("a film without colour planes has no colour") {
    const Picture luma(80, 60, 8, 1);
    const Proxy proxy = ProxyMaker(film_of(80, 60)).make({luma.samples(), {}, {}, 8, Range::full});
    CHECK(proxy.blue.values == std::vector<std::int16_t>(32 * 18, 0));
    CHECK(proxy.red.values == std::vector<std::int16_t>(32 * 18, 0));
}

TEST_CASE("a turned film is measured upright") {
    // Of a size that all boxes divide, so that turning before and after boxing is the same.
    const Picture stored(576, 1152, 8, 1);
    for (const int rotation : {90, 180, 270}) {
        CAPTURE(rotation);
        Picture upright = stored;
        const bool sideways = rotation != 180;
        upright.width = sideways ? stored.height : stored.width;
        upright.height = sideways ? stored.width : stored.height;
        for (int y = 0; y < stored.height; ++y)
            for (int x = 0; x < stored.width; ++x) {
                const int to_x = rotation == 90    ? stored.height - 1 - y
                                 : rotation == 180 ? stored.width - 1 - x
                                                   : y;
                const int to_y = rotation == 90    ? x
                                 : rotation == 180 ? stored.height - 1 - y
                                                   : stored.width - 1 - x;
                upright.values[static_cast<std::size_t>(to_y) * upright.width + to_x] =
                    stored.values[static_cast<std::size_t>(y) * stored.width + x];
            }
        upright.store();
        Film turned = film_of(upright.width, upright.height);
        turned.rotation = rotation;
        const Proxy found =
            ProxyMaker(turned).make({stored.samples(), stored.samples(), stored.samples(), 8, Range::full});
        const Proxy expected =
            ProxyMaker(film_of(upright.width, upright.height))
                .make({upright.samples(), upright.samples(), upright.samples(), 8, Range::full});
        CHECK(found.grid.values == expected.grid.values);
        CHECK(found.luma.values == expected.luma.values);
        CHECK(found.blue.values == expected.blue.values);
        CHECK(found.row_mean == expected.row_mean);
        CHECK(found.row_most == expected.row_most);
        CHECK(found.column_mean == expected.column_mean);
        CHECK(found.column_most == expected.column_most);
    }
}

TEST_CASE("a frame of another size than the film's has a proxy of the same shape") {
    ProxyMaker maker(film_of(320, 180));
    const Picture first(320, 180, 8, 1);
    const Picture other(64, 90, 8, 2);
    const Proxy a = maker.make({first.samples(), {}, {}, 8, Range::full});
    const Proxy b = maker.make({other.samples(), {}, {}, 8, Range::full});
    CHECK(a.luma.values.size() == b.luma.values.size());
    REQUIRE(b.row_mean.size() == 180);
    REQUIRE(b.column_mean.size() == 320);
    CHECK(b.row_mean[100] == byte_of(luma_level(other.sum(0, 64, 50, 51), 64, 8, Range::full)));
    CHECK(b.column_most[5] == b.column_most[9]);
}
