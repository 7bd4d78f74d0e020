#include "lookouts/yunet.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::lookouts;

namespace {

constexpr int width = 128, height = 64;
// Places by grid: 16 x 8 of three sizes, 8 x 4 of two, 4 x 2 of two, 2 x 1 of three.
constexpr std::size_t second = 384, third = second + 64, fourth = third + 16, places = fourth + 6;

/// A network that sees nothing yet.
std::vector<std::vector<float>> silent() {
    return {std::vector<float>(14 * places), std::vector<float>(2 * places), std::vector<float>(places)};
}

void see(std::vector<std::vector<float>>& outputs, std::size_t place, float is_face, float lies_well = 1) {
    outputs[1][2 * place + 1] = is_face;
    outputs[2][place] = lies_well;
}

} // namespace

TEST_CASE("places are counted on four grids, whose sides are halved as the network does") {
    CHECK(yunet_numbers(width, height) == std::array<std::size_t, 3>{14 * places, 2 * places, places});
    CHECK(yunet_numbers(127, 63)[2] == places); // the first half is rounded up
    CHECK(yunet_numbers(1, 1)[2] == 0);
}

TEST_CASE("a face lies where it was asked about, moved and stretched") {
    auto outputs = silent();
    see(outputs, third, 0.81F);
    const auto as_asked = yunet_faces(outputs, width, height, 0.6F);
    REQUIRE(as_asked.size() == 1);
    CHECK(as_asked[0].score == doctest::Approx(0.9));
    CHECK(as_asked[0].box == Box{16 - 32, 16 - 32, 64, 64});

    outputs[0][14 * third] = 5;      // half of its size to the right
    outputs[0][14 * third + 1] = 10; // its size down
    outputs[0][14 * third + 2] = -10 * std::log(2.0F);
    outputs[0][14 * third + 3] = -5 * std::log(4.0F);
    const auto moved = yunet_faces(outputs, width, height, 0.6F);
    REQUIRE(moved.size() == 0); // its middle is at 80, below the picture
    outputs[0][14 * third + 1] = 2.5F;
    const auto inside = yunet_faces(outputs, width, height, 0.6F);
    REQUIRE(inside.size() == 1);
    CHECK(inside[0].box.left == doctest::Approx(48 - 16));
    CHECK(inside[0].box.top == doctest::Approx(32 - 8));
    CHECK(inside[0].box.width == doctest::Approx(32));
    CHECK(inside[0].box.height == doctest::Approx(16));
}

TEST_CASE("both scores count, the surest comes first, and one that is seen twice is told once") {
    auto outputs = silent();
    see(outputs, 0, 1, 0.25F);
    CHECK(yunet_faces(outputs, width, height, 0.6F).empty());
    see(outputs, 0, 1, 0.49F);
    see(outputs, second, 1, 0.8F);
    see(outputs, second + 1, 1, 7); // more than it may be is 1
    const auto found = yunet_faces(outputs, width, height, 0.6F);
    REQUIRE(found.size() == 2);
    CHECK(found[0].score == 1);
    CHECK(found[0].box.width == 48); // that of 32 lies inside, with 0.44 of the union
    CHECK(found[1].score == doctest::Approx(0.7));
}

TEST_CASE("what is no number is no face") {
    const float none = std::numeric_limits<float>::quiet_NaN(), much = std::numeric_limits<float>::infinity();
    for (const float wrong : {none, much, -much, -1.0F}) {
        auto outputs = silent();
        see(outputs, third, 1);
        see(outputs, second, wrong, wrong);
        for (std::size_t i = 0; i < 4; ++i)
            outputs[0][14 * third + i] = wrong == -1 ? much : wrong;
        CHECK(yunet_faces(outputs, width, height, 0.6F).empty());
    }
}
