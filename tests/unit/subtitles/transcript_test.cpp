#include "forms.hpp"

using namespace decoupage;
using cue_test::read;

TEST_CASE("a transcript: times, who speaks, words") {
    CHECK(read("# heard by ear\n\n0:12.5-0:15 Hildy Johnson: Dinner?\n1:02:03 – 1:02:05,5 No: never\n") ==
          "12500-15000 Hildy Johnson: Dinner?\n3723000-3725500 No: never\n");
}

TEST_CASE("an end may be missing: until the next words, or as long as words are shown") {
    CHECK(read("0:01 Yes\n[0:02] (whispers) no,\n  not now\n0:20: 5:30 in the morning\n") ==
          "1000-2000 Yes\n2000-3000 no, not now [whispers]\n20000-21140 5:30 in the morning\n");
}

TEST_CASE("labels of a sound editor, seconds with a tab between them") {
    CHECK(read("12.5\t13.25\tsteps\n20.0\t21.0\tbreath\n") == "12500-13250 steps\n20000-21000 breath\n");
}

TEST_CASE("what is no transcript is told by its first line") {
    CHECK(read("Dear Sir,\nit is late.\n") ==
          "Line 1 holds \"Dear Sir,\"; expected a time, like 0:12.5-0:15 NAME: words.");
    CHECK(read("") == "There is not one in it; expected words with their times.");
    CHECK(read("12 angry men\n").starts_with("Line 1 holds \"12 angry men\""));
}
