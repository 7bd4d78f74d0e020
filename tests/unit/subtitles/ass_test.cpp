#include "forms.hpp"

using namespace decoupage;
using cue_test::read;

namespace {

const std::string head =
    "[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, "
    "MarginR, MarginV, Effect, Text\n";

} // namespace

TEST_CASE("ASS: names, overrides, new lines, commas; comments and drawings are left out") {
    CHECK(read(head +
               "Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,no\n"
               "Dialogue: 0,0:00:01.00,0:00:02.50,Default,Anna,0,0,0,,{\\i1}Oui{\\i0},\\Nmais\\hnon, {sic\n"
               "Dialogue: 0,0:00:03.00,0:00:04.00,Sign,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}\n") ==
          "1000-2500 Anna: Oui, mais non, {sic\n");
}

TEST_CASE("the same event in several layers, or frame after frame, is one") {
    CHECK(read(head + "Dialogue: 1,0:00:01.00,0:00:02.00,Default,,0,0,0,,Sign\n"
                      "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\blur3}Sign\n"
                      "Dialogue: 0,0:00:02.00,0:00:02.04,Default,,0,0,0,,Sign\n"
                      "Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,Sign\n") ==
          "1000-2040 Sign\n5000-6000 Sign\n");
}

TEST_CASE("SSA has other fields, and the line of its format tells them") {
    CHECK(read("[Script Info]\n[Events]\nFormat: Marked, Start, End, Style, Actor, Text\n"
               "Dialogue: Marked=0,0:00:01.00,0:00:02.00,*Default,Bo,Yes, no\n") ==
          "1000-2000 Bo: Yes, no\n");
}

TEST_CASE("an event that is cut short is named") {
    const auto subtitles =
        read_subtitles(head + "Dialogue: 0,0:00:01.00\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,A\n");
    REQUIRE(subtitles);
    CHECK(subtitles->remark ==
          "Line 6 holds \"0,0:00:01.00\"; expected an event with its times, like 0:01:02.50.");
    CHECK(read(head + "[Fonts]\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,A\n") ==
          "There is not one in it; expected words with their times.");
}
