#include "signal/best_path.hpp"

#include <initializer_list>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Two states; the first always costs nothing.
PathCosts costs(std::initializer_list<float> of_second) {
    PathCosts costs(2, of_second.size());
    std::size_t moment = 0;
    for (const float cost : of_second)
        costs.at(moment++, 1) = cost;
    return costs;
}

} // namespace

TEST_CASE("no moments have no path") {
    CHECK(best_path(PathCosts(3, 0), {}).empty());
}

TEST_CASE("a change must be worth its cost") {
    const auto brief = costs({1, -1, 1, 1});
    CHECK(best_path(brief, std::vector<float>(4, 0.4f)) == std::vector<int>{0, 1, 0, 0});
    CHECK(best_path(brief, std::vector<float>(4, 0.6f)) == std::vector<int>{0, 0, 0, 0});
}

TEST_CASE("a change waits for the moment that asks for it") {
    CHECK(best_path(costs({1, 0, 0, -1, -1}), std::vector<float>(5, 0.5f)) ==
          std::vector<int>{0, 0, 0, 1, 1});
}

TEST_CASE("a change goes where it is cheap") {
    CHECK(best_path(costs({1, 0, 0, -1, -1}), std::vector<float>{9, 9, 0.5f, 9, 9}) ==
          std::vector<int>{0, 0, 1, 1, 1});
}
