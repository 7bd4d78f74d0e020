#include "signal/ranked.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("what stands at a place is what stands there after sorting") {
    std::mt19937 random(1);
    for (const int most : {0, 1, 7, 4080, 32767})
        for (const std::size_t count : {1u, 2u, 9u, 144u, 577u}) {
            std::uniform_int_distribution<int> any(0, most);
            std::vector<std::int16_t> values(count);
            for (std::int16_t& value : values)
                value = static_cast<std::int16_t>(any(random));
            auto sorted = values;
            std::sort(sorted.begin(), sorted.end());
            for (const std::size_t place : {std::size_t{0}, count / 3, count / 2, count - 1})
                CHECK(ranked(values, place) == sorted[place]);
        }
}
