#include "film/cue.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("sounds as one text, and back") {
    const std::vector<std::string> sounds{"door slams", "♪"};
    CHECK(joined(sounds) == "door slams; ♪");
    CHECK(parted("door slams; ♪") == sounds);
    CHECK(joined({}) == "");
    CHECK(parted("").empty());
    CHECK(parted("; ").empty());
}
