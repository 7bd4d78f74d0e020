#include "study/plain_words.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("one line, and small letters") {
    CHECK(one_line("  a\t\n b\x01 c ") == "a b c");
    CHECK(one_line("") == "");
    CHECK(one_line(" é ") == "é");
    CHECK(small_letters("ÉTÉ Abc-9") == "ÉtÉ abc-9");
}
