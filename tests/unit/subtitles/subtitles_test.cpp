#include "forms.hpp"

using namespace decoupage;

namespace {

std::string beside(std::string_view name, std::string_view film = "film.mkv") {
    const NameBeside found = name_beside(name, film);
    return found.belongs ? "yes " + found.language : "no";
}

Time milliseconds(int count) {
    return std::chrono::milliseconds(count);
}

} // namespace

TEST_CASE("which files beside a film are its own") {
    CHECK(beside("film.srt") == "yes ");
    CHECK(beside("film.en.vtt") == "yes en");
    CHECK(beside("film.pt-BR.sdh.SRT") == "yes pt-BR");
    CHECK(beside("film.forced.fra.ass") == "yes fra");
    CHECK(beside("film.mkv.ssa") == "yes ");
    CHECK(beside("film.part2.srt") == "no");
    CHECK(beside("films.srt") == "no");
    CHECK(beside("film.txt") == "no");
    CHECK(beside("film") == "no");
    CHECK(beside(".srt") == "no");
    CHECK(beside("stills.srt", "stills") == "yes ");
    CHECK(beside("film.en.fr.srt") == "no");
}

TEST_CASE("words are moved; what would end before the film does not stay") {
    auto subtitles = read_subtitles("0:01-0:02 a\n0:03-0:05 b\n");
    REQUIRE(subtitles);
    move(*subtitles, milliseconds(-4000));
    CHECK(cue_test::shown(*subtitles) == "0-1000 b\n");
    CHECK(subtitles->remark == "1 cue is left out, before the film's beginning.");
    move(*subtitles, milliseconds(250));
    CHECK(cue_test::shown(*subtitles) == "250-1250 b\n");
}

TEST_CASE("texts of a film's streams, as their containers hold them") {
    const auto shown = [](std::string_view codec, const std::string& bytes) {
        const StreamText text{milliseconds(10), milliseconds(20), bytes};
        const auto subtitles = read_stream(codec, std::span(&text, 1));
        return subtitles ? cue_test::shown(*subtitles) : "none";
    };
    CHECK(shown("subrip", "<i>a</i>\r\nb") == "10-20 a b\n");
    CHECK(shown("webvtt", "<v Tom>a") == "10-20 Tom: a\n");
    CHECK(shown("ass", "0,0,Default,Anna,0,0,0,,{\\b1}a, b") == "10-20 Anna: a, b\n");
    CHECK(shown("ass", "0,0,Default") == "none");
    CHECK(shown("mov_text", std::string("\0\3abc\0\0\0\x0cstyl", 13)) == "10-20 abc\n");
    CHECK(shown("mov_text", std::string("\0\0", 2)) == "none");
    CHECK(shown("webvtt", std::string("\0\0\0\x08vtte", 8)) == "none");
    const std::vector<StreamText> early{{milliseconds(-20), milliseconds(-10), "lost"},
                                        {milliseconds(-5), milliseconds(5), "cut"}};
    CHECK(cue_test::shown(*read_stream("subrip", early)) == "0-5 cut\n");
}
