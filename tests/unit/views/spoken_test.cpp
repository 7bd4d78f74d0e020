#include "support/sample_decoupage.hpp"
#include "views/report.hpp"
#include "views/spoken.hpp"
#include "views/spoken_json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using Kind = Shot::Kind;
using nlohmann::json;

namespace {

Time second(int number) {
    return std::chrono::seconds(number);
}

Decoupage film() {
    Decoupage film = support::made_of({{Kind::picture, 48}, {Kind::picture, 240}});
    film.subtitles = {
        {Subtitles::Origin::beside, "film.en.srt", "srt", "en", "", {}},
        {Subtitles::Origin::in_film, "stream 3", "hdmv_pgs_subtitle", "", "They are pictures.", {}}};
    film.subtitles[0].cues = {{second(1), second(2), "HILDY", "Tea & <cake>?", {}},
                              {second(3), second(4), "", "Yes.", {"♪"}},
                              {second(3), second(4), "", "No.", {}},
                              {second(3600), second(3601), "", "", {"door slams"}}};
    return film;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("words as a list, source by source") {
    CHECK(words_list(film()) == "film.en.srt (srt, en): 4 cues, 4 words.\n"
                                "        time  shot  words\n"
                                "     0:01.00     1  HILDY: Tea & <cake>?\n"
                                "     0:03.00     2  ♪ Yes.\n"
                                "     0:03.00     2  No.\n"
                                "  1:00:00.00     2  [door slams]\n"
                                "\n"
                                "stream 3 (hdmv_pgs_subtitle): They are pictures.\n");
    CHECK(holds(words_list({}), "decoupage words FILM --add FILE"));
    CHECK(sources_list({}) == "");
}

TEST_CASE("places that were found, with the words around") {
    const Decoupage decoupage = film();
    CHECK(found_list(decoupage, find_words(decoupage, SoughtWords("yes"))) ==
          "        time    frame  shot  words\n"
          "     0:03.00       72     2  ♪ Yes.\n"
          "                             (Tea & <cake>? … No.)\n");
    CHECK(found_list(decoupage, {}) == "Nothing that is said or written in this film has these words.\n");
}

TEST_CASE("WebVTT: voices, what is heard, and nothing that could be taken for a tag") {
    CHECK(webvtt_document(film()) == "WEBVTT\nLanguage: en\n"
                                     "\n00:00:01.000 --> 00:00:02.000\n<v HILDY>Tea &amp; &lt;cake&gt;?</v>\n"
                                     "\n00:00:03.000 --> 00:00:04.000\n- ♪ Yes.\n- No.\n"
                                     "\n01:00:00.000 --> 01:00:01.000\n[door slams]\n");
    CHECK(webvtt_document(Decoupage{}) == "WEBVTT\n");
}

TEST_CASE("words for other programs") {
    const json words = json::parse(words_document("a.dossier", film()));
    CHECK(words["sources"][0]["words"] == 4);
    CHECK(words["sources"][1]["remark"] == "They are pictures.");
    CHECK(words["words"][0] == json{{"first", 24},
                                    {"end", 48},
                                    {"begin_seconds", 1.0},
                                    {"end_seconds", 2.0},
                                    {"speaker", "HILDY"},
                                    {"text", "Tea & <cake>?"},
                                    {"sounds", json::array()},
                                    {"source", "film.en.srt"},
                                    {"language", "en"}});
    CHECK(words["words"][3]["text"].is_null());
    const Decoupage decoupage = film();
    const json found =
        json::parse(found_document("a.dossier", "no", find_words(decoupage, SoughtWords("no"))));
    CHECK(found["found"][0]["shot"] == 2);
    CHECK(found["found"][0]["before"] == "♪ Yes.");
    CHECK(found["found"][0]["manner"] == "said");
}

TEST_CASE("the report tells of words only where there are some") {
    const std::string report = report_html(film(), {});
    CHECK(holds(report, "4 words in 3 cues"));
    CHECK(holds(report, "film.en.srt (en)"));
    CHECK(holds(report, "They are pictures."));
    CHECK(holds(report, "HILDY"));
    CHECK(holds(report, "Words a minute by film.en.srt"));
    Decoupage silent = film();
    silent.subtitles.erase(silent.subtitles.begin());
    CHECK_FALSE(holds(report_html(silent, {}), "id=\"words\""));
}
