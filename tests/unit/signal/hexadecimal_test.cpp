#include "signal/hexadecimal.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("hexadecimal: bytes as digits and back") {
    CHECK(digits_of_bytes("Zo\xc3\xab") == "5a6fc3ab");
    CHECK(bytes_of_digits("5a6fc3ab") == "Zo\xc3\xab");
    CHECK_FALSE(bytes_of_digits("5a6"));
    CHECK_FALSE(bytes_of_digits("5g"));
    CHECK_FALSE(bytes_of_digits("-1"));
}
