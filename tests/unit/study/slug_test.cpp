#include "study/slug.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a slug is one for every spelling") {
    CHECK(slug("The Interview") == "the-interview");
    CHECK(slug("the-interview") == "the-interview");
    CHECK(slug("L'Été, à Paris!") == "l-ete-a-paris");
    CHECK(slug("Jean Vigo's Poetic Realism") == "jean-vigos-poetic-realism");
    CHECK(slug("Vigo’s") == "vigos");
    CHECK(slug("s'sauver") == "s-sauver");
    CHECK(slug("..") == "");
    CHECK(slug("../a/b") == "a-b");
}
