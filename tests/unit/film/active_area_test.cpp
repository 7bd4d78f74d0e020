#include "film/active_area.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("an active area is read as it was written") {
    const ActiveArea area{"2.35:1", 66, 67, 0, 3};
    CHECK(active_area_text(area) == "2.35:1 top 66 bottom 67 left 0 right 3");
    CHECK(active_area(active_area_text(area)) == area);
}

TEST_CASE("any other text is no active area") {
    for (const char* text :
         {"", "2.35:1", "2.35:1 top 66", "2.35:1 top 66 bottom 66 left 0 right",
          " top 1 bottom 1 left 1 right 1", "2.35:1 top -1 bottom 66 left 0 right 0",
          "2.35:1 top 70000 bottom 66 left 0 right 0", "2.35:1 top 66 bottom 66 left 0 right 0 more",
          "2.35:1 bottom 66 top 66 left 0 right 0", "2.35:1 top 6x bottom 66 left 0 right 0"}) {
        CAPTURE(text);
        CHECK_FALSE(active_area(text).has_value());
    }
}
