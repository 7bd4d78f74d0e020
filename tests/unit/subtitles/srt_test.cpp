#include "forms.hpp"

using namespace decoupage;
using cue_test::read;

TEST_CASE("SRT as it should be") {
    CHECK(read("1\r\n00:00:01,000 --> 00:00:02,500\r\nHildy!\r\nHow are you?\r\n\r\n"
               "2\r\n01:00:00,001 --> 01:00:00,999\r\n<i>Tell me</i>\r\n") ==
          "1000-2500 Hildy! How are you?\n3600001-3600999 Tell me\n");
}

TEST_CASE("SRT as it is: places after times, points, short numbers, no blank lines, no numbers") {
    CHECK(read("00:00:01.000 --> 00:00:02.000 X1:40 X2:600\nA\n"
               "2\n0:0:3,5 --> 0:0:4\nB\n\n\nB goes on\n\n"
               "3\n00:00:05,000-->00:00:06,000\n"
               "4\n00:00:07:250 --> 00:00:08:000\n\n42\n\n5\n00:00:09,000 --> 00:00:10,000\n42") ==
          "1000-2000 A\n3500-4000 B B goes on\n7250-8000 42\n9000-10000 42\n");
}

TEST_CASE("cues out of order are put in order, overlaps stay, an end before the beginning is made up") {
    CHECK(read("1\n00:00:05,000 --> 00:00:06,000\nlater\n\n2\n00:00:01,000 --> 00:00:05,500\nfirst\n\n"
               "3\n00:00:08,000 --> 00:00:07,000\nOh.\n") ==
          "1000-5500 first\n5000-6000 later\n8000-9000 Oh.\n");
}

TEST_CASE("markup goes, signs that are none stay") {
    CHECK(cue_test::said(
              "{\\an8}<font color=\"#ff0000\">1 < 2 &amp; <3</font> {sic}<br/>&#233;&nbsp;&bogus;") ==
          "1000-2000 1 < 2 & <3 {sic} é &bogus;\n");
}

TEST_CASE("a line that is wrong is named, and the rest is taken") {
    const auto read_on =
        read_subtitles("1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:0a,000 --> 00:00:04,000\n"
                       "lost\n\n3\nnever --> ever\nlost\n\n4\n00:00:05,000 --> 00:00:06,000\nB\n");
    REQUIRE(read_on);
    CHECK(cue_test::shown(*read_on) == "1000-2000 A\n5000-6000 B\n");
    CHECK(read_on->remark == "Line 6 holds \"00:00:0a,000 --> 00:00:04,000\"; expected a cue's times, like "
                             "00:01:02,500 --> 00:01:04,000; 1 more such line was passed over.");
    CHECK(read_on->form == "srt");
}

TEST_CASE("a file without a cue is a fault that names the line") {
    CHECK(read("1\nsoon --> later\n") ==
          "Line 2 holds \"soon --> later\"; expected a cue's times, like 00:01:02,500 --> 00:01:04,000.");
    CHECK(read("1\n00:00:01,000 --> 00:00:02,000\n\n") ==
          "There is not one in it; expected words with their times.");
    CHECK(read_subtitles(std::string(9'000'000, 'a')).error().kind == Fault::Kind::usage);
}

TEST_CASE("words that are longer than a cue can be are cut between letters") {
    std::string text;
    for (int i = 0; i < 1500; ++i)
        text += "é";
    const auto cut = read_subtitles("00:00:01,000 --> 00:00:02,000\n" + text);
    REQUIRE(cut);
    CHECK(cut->cues[0].words.size() <= 2000);
    CHECK(text.starts_with(cut->cues[0].words));
    CHECK(cut->cues[0].words.size() % 2 == 0);
}
