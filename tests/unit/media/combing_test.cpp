#include "media/combing.hpp"

#include <cmath>
#include <functional>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr int width = 160, height = 96;

/// How much is combed in a picture of 8 or more bits, levels as in 8.
int combed(int bits, const std::function<double(int x, int y)>& level) {
    const int bytes = bits > 8 ? 2 : 1;
    std::vector<std::uint8_t> narrow;
    std::vector<std::uint16_t> wide;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            narrow.push_back(static_cast<std::uint8_t>(level(x, y)));
            wide.push_back(static_cast<std::uint16_t>(level(x, y) * (1 << (bits - 8))));
        }
    const auto* first = bytes == 1 ? narrow.data() : reinterpret_cast<const std::uint8_t*>(wide.data());
    return combed_places({first, std::ptrdiff_t{width} * bytes, width, height, bytes}, bits);
}

double hills(double x, double y) {
    return 120 + 60 * std::sin(x * 0.3) + 20 * std::cos(y * 0.2);
}

/// Two moments, between which all moved so far.
std::function<double(int, int)> moved(double far) {
    return [=](int x, int y) { return hills(x + (y % 2 == 1 ? far : 0), y); };
}

} // namespace

TEST_CASE("lines of two moments have teeth, at any depth") {
    for (const int bits : {8, 10, 12}) {
        CAPTURE(bits);
        CHECK(combed(bits, moved(0)) == 0);
        CHECK(combed(bits, moved(6)) > 800);
    }
}

TEST_CASE("what stands, and what is slight, has none") {
    CHECK(combed(8, [](int x, int y) { return 100.0 + (y % 2) + x * 0.1; }) == 0);
    CHECK(combed(8, [](int, int y) { return y < 40 ? 20.0 : 200.0; }) == 0);
}

TEST_CASE("only what moves is combed") {
    const int half = combed(8, [](int x, int y) { return x < width / 2 ? moved(6)(x, y) : hills(x, y); });
    CHECK(half > 300);
    CHECK(half < 700);
}

TEST_CASE("a picture smaller than one place has none") {
    const std::vector<std::uint8_t> few(15 * 15, 9);
    CHECK(combed_places({few.data(), 15, 15, 15, 1}, 8) == 0);
}
