#include "exchange/beside.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::exchange;

TEST_CASE("what stands beside is read as it was written") {
    const Segment segment{{100, 124}, "dissolve", 0.88f, "iris, slowly"};
    CHECK(beside_words(segment) == "dissolve 100-124 0.88 iris, slowly");
    CHECK(segment_beside(beside_words(segment)) == segment);
    const Name name{1, "the run | out", Named::shots, {}, {3, 9}, "Ada L.", ""};
    CHECK(beside_words(name) == "3-9 shots Ada L. | the run | out");
    const auto read = name_beside(beside_words(name));
    REQUIRE(read);
    CHECK(*read == SaidName{{3, 9}, "", Named::shots, "Ada L.", "the run | out"});
}

TEST_CASE("other words are nothing") {
    for (const char* words :
         {"", "cut", "cut 5", "cut 5-4 1", "cut -1-4 1", "cut 5-5 2", "cut 5-5 nan", " 5-5 1", "cut 5-x 1"})
        CHECK_FALSE(segment_beside(words));
    for (const char* words : {"", "3-9", "3-9 moment Ada | x", "3-9 shots Ada", "9-3 shots Ada | x"})
        CHECK_FALSE(name_beside(words));
}
