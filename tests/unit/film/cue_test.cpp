#include "film/cue.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("sounds as one text, and back") {
    const std::vector<std::string> sounds{"door slams", "♪"};
    CHECK(sounds_text(sounds) == "door slams; ♪");
    CHECK(sounds_in("door slams; ♪") == sounds);
    CHECK(sounds_text({}) == "");
    CHECK(sounds_in("").empty());
    CHECK(sounds_in("; ").empty());
}
