#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

const std::string srt = "1\n00:00:00,500 --> 00:00:01,500\nHILDY: How are you?\n\n"
                        "2\n00:00:02,500 --> 00:00:03,500\n[bell] L'été de la mer\n";

/// The small film, cut at frame 48 (2 s), with subtitles in it and beside it.
struct SpokenFilm {
    support::TemporaryFolder folder;
    Circumstances here{.folder = folder.path(), .environment = {"USER=Ada"}};
    SpokenFilm() {
        write_bytes(folder.path() / "in.srt", "1\n00:00:01,000 --> 00:00:02,000\n<i>Inside</i>\n");
        run_tool({"ffmpeg", "-nostdin", "-v", "error", "-i", small_film().string(), "-i",
                  (folder.path() / "in.srt").string(), "-map", "0:v", "-map", "1", "-c:v", "copy", "-c:s",
                  "ass", "-metadata:s:s:0", "language=eng", (folder.path() / "film.mkv").string()});
        write_bytes(folder.path() / "film.en.srt", srt);
        write_bytes(folder.path() / "film.part2.srt", srt);
        REQUIRE(run({"screen", "film.mkv", "--quick"}, here).exit == 0);
    }
    Ran words(Words words) const {
        words.insert(words.begin(), {"words", "film.mkv"});
        return run(words, here);
    }
};

} // namespace

TEST_CASE("a screening takes in the words in the film and beside it") {
    const SpokenFilm film;
    const Json told = Json::parse(film.words({"--json"}).out);
    REQUIRE(told["sources"].size() == 2);
    CHECK(told["sources"][0]["origin"] == "in_film");
    CHECK(told["sources"][0]["form"] == "ass");
    CHECK(told["sources"][0]["language"] == "eng");
    CHECK(told["sources"][1]["source"] == "film.en.srt");
    CHECK(told["sources"][1]["language"] == "en");
    CHECK(told["words"][0]["text"] == "Inside");
    CHECK(told["words"][0]["begin_seconds"] == 1.0);
    CHECK(told["words"][0]["first"] == 24);
    CHECK(told["words"][1]["speaker"] == "HILDY");
    CHECK(told["words"][2]["sounds"] == Json::array({"bell"}));
    CHECK(Json::parse(run({"export", "film.mkv", "--as", "json"}, film.here).out)["words"] == told["words"]);
    CHECK(holds(run({"export", "film.mkv", "--as", "vtt"}, film.here).out, "<v HILDY>How are you?</v>"));
}

TEST_CASE("words are found, with time, frame, shot and the words around") {
    const SpokenFilm film;
    CHECK(film.words({"find", "ete", "mer"}).out == "        time    frame  shot  words\n"
                                                    "     0:02.12       60     2  [bell] L'été de la mer\n"
                                                    "                             (How are you? …)\n");
    CHECK(run({"show", "film.mkv", "--words", "'ETE'"}, film.here).out == film.words({"find", "ete"}).out);
    CHECK(Json::parse(film.words({"find", "bell", "--json"}).out)["found"][0]["shot"] == 2);
    CHECK(holds(film.words({"find", "nowhere"}).out, "Nothing that is said or written"));
}

TEST_CASE("a transcript is added, moved, replaced and removed, and stays through a screening") {
    const SpokenFilm film;
    write_bytes(film.folder.path() / "heard.txt", "0:01-0:02 Ben: added\nnever\n0:02 more\n");
    const Ran added = film.words({"--add", "heard.txt", "--language", "en", "--offset", "-0.5"});
    CHECK(added.exit == 0);
    CHECK(holds(added.out, "heard.txt (transcript, en): 2 cues, 3 words."));
    CHECK(film.words({"--add", "heard.txt"}).exit == 0);
    CHECK(run({"screen", "film.mkv", "--quick"}, film.here).exit == 0);
    const Json told = Json::parse(film.words({"--json"}).out);
    REQUIRE(told["sources"].size() == 3);
    CHECK(told["sources"][0]["origin"] == "added");
    CHECK(told["words"][0]["speaker"] == "Ben");
    CHECK(told["words"][0]["begin_seconds"] == 1.0);
    CHECK(film.words({"--remove", "heard.tx"}).exit == 1);
    CHECK(film.words({"--remove", "heard.txt"}).exit == 0);
    CHECK(Json::parse(film.words({"--json"}).out)["sources"].size() == 2);
}

TEST_CASE("what lies in the film and beside it is looked for again") {
    const SpokenFilm film;
    std::filesystem::remove(film.folder.path() / "film.en.srt");
    write_bytes(film.folder.path() / "film.fr.srt", "nothing here");
    CHECK(film.words({"--again"}).exit == 0);
    const Json told = Json::parse(film.words({"--json"}).out);
    REQUIRE(told["sources"].size() == 2);
    CHECK(told["sources"][1]["source"] == "film.fr.srt");
    CHECK(holds(told["sources"][1]["remark"].get<std::string>(), "Line 1 holds \"nothing here\""));
}

TEST_CASE("what cannot be done with words is told in a sentence") {
    const SpokenFilm film;
    write_bytes(film.folder.path() / "no.srt", "1\nsoon --> later\n");
    struct Slip {
        Words words;
        int exit;
        std::string says;
    };
    const std::vector<Slip> slips{{{"--add", "nowhere.srt"}, 1, "There is no file nowhere.srt"},
                                  {{"--add", "no.srt"}, 1, "no.srt: Line 2 holds \"soon --> later\""},
                                  {{"--add", "film.en.srt", "--offset", "soon"}, 2, "seconds, like 1.5"},
                                  {{"--add", "film.en.srt", "--offset", "-900"}, 2, "All of them lie before"},
                                  {{"--offset", "1"}, 2, "belong to --add"},
                                  {{"find", "a", "--again"}, 2, "one at a time"},
                                  {{"find"}, 2, "what to find"},
                                  {{"fnd", "a"}, 2, "Did you mean find?"}};
    for (const Slip& slip : slips) {
        const Ran ran = film.words(slip.words);
        CHECK(ran.exit == slip.exit);
        CHECK_MESSAGE(holds(ran.err, slip.says), ran.err);
        CHECK(ran.out == "");
    }
    const ScreenedFilm silent;
    CHECK(run({"export", "film.mp4", "--as", "vtt"}, silent.here).exit == 1);
    CHECK(holds(run({"words", "film.mp4"}, silent.here).out, "decoupage words FILM --add FILE"));
}

} // namespace decoupage::app_test
