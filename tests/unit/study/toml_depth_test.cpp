#include "study/toml_depth.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("points in texts, comments and numbers nest nothing") {
    CHECK(too_deep_in("a = \"1.2.3.4.5.6.7.8.9.10.11\"\n") == 0);
    CHECK(too_deep_in("a = '1.2.3.4.5.6.7.8.9.10.11' # .............\n") == 0);
    CHECK(too_deep_in("a = \"\"\"\n............\n\"\"\"\nb = \"\\\"..........\"") == 0);
    CHECK(too_deep_in("a = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5]") == 0);
    CHECK(too_deep_in("") == 0);
}

TEST_CASE("the line is told in which keys or brackets go too deep") {
    CHECK(too_deep_in("a.b.c.d.e.f.g.h.i = 1") == 0);
    CHECK(too_deep_in("a = 1\na.b.c.d.e.f.g.h.i.j = 1") == 2);
    CHECK(too_deep_in("a = '''\n\n'''\n[a.\"b.b\".c.d.e.f.g.h.i.j]") == 4);
    CHECK(too_deep_in("\n\na = " + std::string(33, '{')) == 3);
    CHECK(too_deep_in("a = \"unended\n" + std::string(33, '[')) == 2);
}
