#include "bench/gaze/drawn_heads.hpp"
#include "lookouts/face_finder.hpp"
#include "lookouts/gaze.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;
using namespace decoupage::lookouts;

namespace {

/// How far past the lens the eyes of a drawn head are found to go; nothing where they are not found.
std::optional<double> found_past(const DrawnHead& head, const FaceFinder& finder, const EyeFinder& eyes) {
    for (const FoundFace& face : finder.faces(head.luma))
        if (const auto pair = eyes.eyes(head.luma, face.box)) {
            const Gaze found = gaze(*pair);
            return std::hypot(static_cast<double>(found.aside), static_cast<double>(found.above));
        }
    return {};
}

} // namespace

TEST_CASE("every second drawn head looks into the lens, the others past it, and always alike") {
    for (std::uint32_t number = 0; number < 6; ++number) {
        const DrawnHead head = drawn_head(number);
        CHECK((number % 2 == 0 ? head.past < 3 : head.past > 7.9F));
        CHECK(std::hypot(head.aside, head.above) == doctest::Approx(head.past).epsilon(0.1));
        CHECK(head.luma.values == drawn_head(number).luma.values);
    }
}

TEST_CASE("one look at two persons is at two persons, as far away and turned alike") {
    const DrawnHead one = drawn_head(5), other = drawn_head(5, 6);
    CHECK(drawn_head(5, 5).luma.values == one.luma.values);
    CHECK(other.luma.values != one.luma.values);
    CHECK(other.height == one.height);
    CHECK(other.closed == one.closed);
}

TEST_CASE("drawn eyes that go into the lens are found to go less far past it than others") {
    const auto finder = FaceFinder::installed();
    const auto eyes = EyeFinder::installed();
    if (!finder || !eyes) return;
    double into = 0, past = 0;
    int of_into = 0, of_past = 0;
    for (std::uint32_t number = 0; number < 30; ++number) {
        const DrawnHead head = drawn_head(number);
        const auto found = head.height > 0.3F ? found_past(head, *finder, *eyes) : std::nullopt;
        if (!found) continue;
        const bool looks = number % 2 == 0;
        (looks ? into : past) += *found;
        ++(looks ? of_into : of_past);
    }
    REQUIRE(of_into > 4);
    REQUIRE(of_past > 4);
    CHECK(into / of_into < 9);
    CHECK(past / of_past > 13);
}
