#include "views/words.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("numbers are grouped and counted") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(14'315) == "14,315");
    CHECK(grouped(-1'234'567) == "-1,234,567");
    CHECK(counted(1, "shot", "shots") == "1 shot");
    CHECK(counted(2'136, "shot", "shots") == "2,136 shots");
}

TEST_CASE("transitions are named in film words") {
    CHECK(transition_words({{0, 0}, "cut", 1, ""}) == "cut");
    CHECK(transition_words({{0, 9}, "fade_out", 1, "black"}) == "fade out");
    CHECK(transition_words({{0, 9}, "fade_in", 1, "white"}) == "fade in from white");
    CHECK(transition_words({{0, 9}, "wipe", 1, "iris"}) == "wipe (iris)");
    CHECK(stretch_words({{0, 9}, "letterbox", 1, "2.35:1 top 66 bottom 66 left 0 right 0"}) ==
          "letterbox 2.35:1");
    CHECK(stretch_words({{0, 9}, "black_and_white", 1, ""}) == "black and white");
    CHECK(kind_plural("fade_out", 3) == "fades out");
    CHECK(kind_plural("wipe", 1) == "wipe");
}

TEST_CASE("lengths and rates have as many decimals as they need") {
    CHECK(seconds_words(14.72) == "14.7");
    CHECK(seconds_words(1.456) == "1.46");
    CHECK(seconds_words(std::numeric_limits<double>::quiet_NaN()) == "–");
    CHECK(decimals(-0.001, 2) == "0.00");
    CHECK(decimals(-0.01, 2) == "-0.01");
    CHECK(rate_words({24, 1}) == "24 a second");
    CHECK(rate_words({24000, 1001}) == "23.976 a second");
    CHECK(rate_words({0, 1}).empty());
}

TEST_CASE("files are named without their folders") {
    CHECK(file_name("/films/a.b/film.mkv") == "film.mkv");
    CHECK(file_name("film") == "film");
    CHECK(file_name("/films/stills/") == "stills");
    CHECK(file_stem("/films/a.film.mkv") == "a.film");
    CHECK(file_stem("/films/.hidden") == ".hidden");
    CHECK(file_stem("").empty());
}

TEST_CASE("text is wrapped between words") {
    CHECK(wrapped("one two three", 7) == "one two\nthree");
    CHECK(wrapped("one two three", 7, 2) == "one two\n  three");
    CHECK(wrapped("incomprehensibilities all", 5) == "incomprehensibilities\nall");
    CHECK(wrapped("été été", 7) == "été été");
}
