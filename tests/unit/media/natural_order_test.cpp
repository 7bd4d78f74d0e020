#include "media/natural_order.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("numbers in names are compared as numbers") {
    const std::vector<std::string> ordered{
        "", "a", "a1", "a01", "a2", "a10", "a10b", "a10b99", "a010c", "a99999999999999999999999", "b"};
    for (std::size_t i = 0; i < ordered.size(); ++i)
        for (std::size_t j = 0; j < ordered.size(); ++j) {
            // "a1" and "a01" are one number: the plain order of bytes decides, and "a01" is the lesser.
            const bool swapped = (i == 2 && j == 3) || (i == 3 && j == 2);
            CAPTURE(ordered[i]);
            CAPTURE(ordered[j]);
            CHECK(naturally_before(ordered[i], ordered[j]) == ((i < j) != swapped));
        }
}

TEST_CASE("names of digits and zeros only are ordered too") {
    CHECK(naturally_before("0", "00") != naturally_before("00", "0"));
    CHECK(naturally_before("9", "10"));
    CHECK_FALSE(naturally_before("7", "7"));
}
