#include "exchange/chapters.hpp"
#include "exchange/clock_times.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

#include <regex>

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

struct ChapterForm {
    const char* name;
    std::string (*document)(const Decoupage&);
    Outcome<Said> (*read)(std::string_view, const Decoupage&);
};

const std::vector<ChapterForm> chapter_forms{{"webvtt", webvtt_chapters, read_webvtt_chapters},
                                             {"ffmetadata", ffmetadata_chapters, read_ffmetadata_chapters},
                                             {"matroska", matroska_chapters, read_matroska_chapters}};

Decoupage with_names() {
    Decoupage film = made_of({{Shot::Kind::picture, 240}});
    film.names = {{1, "the <run> & \"more\"", Named::shots, {48, 120}, {48, 120}, "Ada", ""},
                  {2, "a; b = c # \\", Named::span, {50, 60}, {50, 60}, "Zoë", ""}};
    return film;
}

} // namespace

TEST_CASE("chapters read again have the names of the film, at every rate, and say nothing of cuts") {
    for (const ChapterForm& form : chapter_forms) {
        CAPTURE(form.name);
        for_films_by_chance(10, [&](const Decoupage& film) {
            const auto said = form.read(form.document(film), film);
            REQUIRE(said);
            CHECK_FALSE(said->transitions);
            CHECK_FALSE(said->scenes);
            says_its_names(film, *said);
            CHECK(changes_nothing(film, *said));
        });
    }
}

TEST_CASE("WebVTT's chapters are cues") {
    CHECK(webvtt_chapters({}) == "WEBVTT\n");
    CHECK(webvtt_chapters(with_names()) ==
          "WEBVTT\n\n48-120 shots Ada | the &lt;run&gt; &amp; \"more\"\n00:00:02.000 --> 00:00:05.000\n"
          "the &lt;run&gt; &amp; \"more\"\n\n50-60 span Zoë | a; b = c # \\\n00:00:02.083 --> 00:00:02.500\n"
          "a; b = c # \\\n");
}

TEST_CASE("FFmpeg's chapters keep their own marks behind backslashes") {
    const std::string text = ffmetadata_chapters(with_names());
    CHECK(text.starts_with(";FFMETADATA1\ntitle=a made-up film\n[CHAPTER]\nTIMEBASE=1/1000000000\n"
                           "START=2000000000\nEND=5000000000\ntitle=the <run> & \"more\"\n"));
    CHECK(text.find("title=a\\; b \\= c \\# \\\\\n") != std::string::npos);
}

TEST_CASE("Matroska's chapters have what mkvmerge asks of them") {
    const std::string text = matroska_chapters(with_names());
    const std::regex atom(
        "<ChapterAtom>\\s*<ChapterUID>[1-9][0-9]*</ChapterUID>\\s*<ChapterStringUID>[^<]*"
        "</ChapterStringUID>\\s*<ChapterTimeStart>[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{9}"
        "</ChapterTimeStart>\\s*<ChapterTimeEnd>[0-9:.]{18}</ChapterTimeEnd>\\s*<ChapterDisplay>\\s*"
        "<ChapterString>[^<]*</ChapterString>\\s*<ChapterLanguage>und</ChapterLanguage>\\s*"
        "</ChapterDisplay>\\s*</ChapterAtom>");
    CHECK(std::distance(std::sregex_iterator(text.begin(), text.end(), atom), std::sregex_iterator()) == 2);
}

TEST_CASE("other programs' chapters are read: ends that are missing, chapters in chapters, tags and notes") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    const auto names = [&](const Outcome<Said>& said) {
        REQUIRE(said);
        std::vector<SaidName> all = said->names;
        return all;
    };
    CHECK(names(read_webvtt_chapters(
              "WEBVTT chapters\n\nNOTE\nnothing\n\nintro\n00:01.000 --> 00:02.000 align:left\n"
              "<v Anna>He <b>runs</b></v>\nand stops &amp; looks\n",
              film)) == std::vector<SaidName>{{{24, 48}, "He runs and stops & looks", Named::span, "", ""}});
    CHECK(names(read_ffmetadata_chapters(
              ";FFMETADATA1\nartist=x\n[CHAPTER]\nTIMEBASE=1/24\nSTART=24\ntitle=one\n"
              "[STREAM]\ntitle=no chapter\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=5000\nEND=6000\ntitle=two\n",
              film)) == std::vector<SaidName>{{{24, 120}, "one", Named::span, "", ""},
                                              {{120, 144}, "two", Named::span, "", ""}});
    CHECK(names(read_matroska_chapters(
              "<?xml version=\"1.0\"?>\n<!DOCTYPE Chapters SYSTEM "
              "\"matroskachapters.dtd\">\n<Chapters><EditionEntry>"
              "<ChapterAtom><ChapterTimeStart>00:00:01.000000000</"
              "ChapterTimeStart><ChapterDisplay><ChapterString>one"
              "</ChapterString></ChapterDisplay><ChapterAtom><ChapterTimeStart>00:00:02.5</ChapterTimeStart>"
              "<ChapterDisplay><ChapterString>within</ChapterString></ChapterDisplay></ChapterAtom></"
              "ChapterAtom>"
              "</EditionEntry></Chapters>",
              film)) == std::vector<SaidName>{{{24, 60}, "one", Named::span, "", ""},
                                              {{60, 240}, "within", Named::span, "", ""}});
}

TEST_CASE("what is of another form is refused") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    CHECK_FALSE(read_webvtt_chapters("1\n00:00:01,000 --> 00:00:02,000\nan srt\n", film));
    CHECK_FALSE(read_ffmetadata_chapters("[CHAPTER]\n", film));
    CHECK_FALSE(read_matroska_chapters("<Tags/>", film));
}

TEST_CASE("times on the clock") {
    CHECK(clock_of(3'723'004, 3) == "01:02:03.004");
    CHECK(tick_of_clock("01:02:03.004", 3) == 3'723'004);
    CHECK(tick_of_clock("02:03.5", 3) == 123'500);
    CHECK(tick_of_clock("62.5", 9) == 62'500'000'000);
    CHECK(tick_of_clock("1,25", 3) == 1250);
    for (const char* text : {"", ":", "1:60", "1:2:3:4", "-1", "1.x", "a", "99999999999999999999", "1:-2"})
        CHECK_FALSE(tick_of_clock(text, 3));
}
