#include "workbench/showings.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("showings: of a page there is one; the one before is ended") {
    Showings showings;
    const auto first = showings.begin("owner a");
    const auto other = showings.begin("owner b");
    REQUIRE((first && other));
    const auto second = showings.begin("owner a");
    REQUIRE(second);
    CHECK(first->ended());
    CHECK(!second->ended());
    CHECK(!other->ended());
}

TEST_CASE("showings: there are so many at once, and a place is free again when one is let go") {
    Showings showings;
    std::vector<std::shared_ptr<Showings::Showing>> held;
    for (std::size_t i = 0; i < Showings::most; ++i)
        held.push_back(showings.begin("page " + std::to_string(i)));
    CHECK(held.back() != nullptr);
    CHECK(showings.begin("one more") == nullptr);
    CHECK(showings.begin("page 0") != nullptr); // in place of its own
    held.clear();
    CHECK(showings.begin("one more") != nullptr);
}

TEST_CASE("showings: one that is replaced and then let go leaves its successor in its place") {
    Showings showings;
    auto first = showings.begin("page");
    const auto second = showings.begin("page");
    first.reset();
    const auto third = showings.begin("page");
    CHECK(second->ended());
    CHECK(!third->ended());
}
