#include "forms.hpp"

using namespace decoupage;
using cue_test::read;

TEST_CASE("WebVTT: notes, styles, names of cues and places are passed over; its head tells the language") {
    const auto subtitles = read_subtitles("\xef\xbb\xbfWEBVTT a film\nKind: captions\nLanguage: en-GB\n\n"
                                          "NOTE a line\nof it\n\nSTYLE\n::cue { color: red }\n\n"
                                          "first\n00:01.000 --> 00:02.000 line:80% align:start\nHildy!\n\n"
                                          "01:00:00.000 --> 01:00:01.500\nHow are\nyou?\n");
    REQUIRE(subtitles);
    CHECK(cue_test::shown(*subtitles) == "1000-2000 Hildy!\n3600000-3601500 How are you?\n");
    CHECK(subtitles->language == "en-GB");
    CHECK(subtitles->form == "webvtt");
    CHECK(subtitles->remark == "");
}

TEST_CASE("voices are who speaks; several in a cue are a cue each") {
    CHECK(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Mary &amp; Ann>Hello "
               "<00:01.500><c.red>there</c></v>\n"
               "<v Tom>Hi\n") == "1000-2000 Mary & Ann: Hello there\n1000-2000 Tom: Hi\n");
    CHECK(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<video> <v>who") == "1000-2000 who\n");
}

TEST_CASE("a blank line too few or too many does not lose the next cue") {
    const auto subtitles =
        read_subtitles("WEBVTT\n00:01.000 --> 00:02.000\nA\n00:03.000 --> 00:04.000\nB\n\nstray\n\n"
                       "00:05.000 --> 00:06.000\nC\n");
    REQUIRE(subtitles);
    CHECK(cue_test::shown(*subtitles) == "1000-2000 A\n3000-4000 B\n5000-6000 C\n");
    CHECK(subtitles->remark.starts_with("Line 7 holds \"stray\"; expected a cue's times"));
}

TEST_CASE("WebVTT of no cue is a fault") {
    CHECK(read("WEBVTT\n\nNOTE nothing\n") == "There is not one in it; expected words with their times.");
    CHECK(read("WEBVTTX\n\n00:01.000 --> 00:02.000\nA\n") == "1000-2000 A\n");
}
