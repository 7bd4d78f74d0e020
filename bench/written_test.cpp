#include "bench/written.hpp"

#include <doctest/doctest.h>

using namespace decoupage::bench;

TEST_CASE("tables are put between their marks and nowhere else") {
    const std::string document = "before\n<!-- accuracy -->\nold\n<!-- end of accuracy -->\nafter\n";
    const auto text = placed(document, "accuracy", "new\n");
    REQUIRE(text);
    CHECK(*text == "before\n<!-- accuracy -->\n\nnew\n\n<!-- end of accuracy -->\nafter\n");
    CHECK(placed(*text, "accuracy", "new\n").value() == *text);
    CHECK_FALSE(placed("nothing", "accuracy", "new\n"));
    CHECK_FALSE(placed("<!-- accuracy -->\n", "accuracy", "new\n"));
}
