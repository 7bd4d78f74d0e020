#include "figures/sequences.hpp"
#include "support/sample_decoupage.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

using Class = std::optional<std::string>;

} // namespace

TEST_CASE("what follows what is counted, and nothing goes over a shot of no class") {
    const std::vector<Class> shots{"long", "close", "long", "close", std::nullopt, "close", "close"};
    const std::vector<std::string_view> order{"close", "medium", "long"};
    const Following pairs = following(shots, order);
    REQUIRE(pairs.classes == std::vector<std::string>{"close", "long"});
    CHECK(pairs.counts == std::vector<std::vector<int>>{{1, 1}, {2, 0}});
    CHECK(pairs.from(1) == 2);
    CHECK(pairs.share(0, 1) == doctest::Approx(0.5));
    CHECK(pairs.share(1, 0) == 1);
}

TEST_CASE("a class nobody ordered comes last; one with nothing after it has no shares") {
    const std::vector<Class> shots{"other", "close", "end"};
    const std::vector<std::string_view> order{"close"};
    const Following pairs = following(shots, order);
    CHECK(pairs.classes == std::vector<std::string>{"close", "other", "end"});
    CHECK(std::isnan(pairs.share(2, 0)));
    CHECK(following({}).classes.empty());
}

TEST_CASE("movements follow one another as the tracks have them") {
    const Decoupage film = support::forty_shots();
    const auto shots = counted_shots(film);
    const Following pairs = movements_that_follow(film, shots);
    CHECK(pairs.classes.size() == 3);
    int all = 0;
    for (std::size_t one = 0; one < pairs.classes.size(); ++one)
        all += pairs.from(one);
    CHECK(all > 20);
    CHECK(all < static_cast<int>(shots.size()));
    CHECK(scales_that_follow(film, shots).classes.empty());
}
