#include "figures/word_search.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

namespace {

Time second(int number) {
    return std::chrono::seconds(number);
}

Decoupage film() {
    Decoupage film = support::made_of({{Kind::picture, 240}, {Kind::picture, 240}, {Kind::picture, 1920}});
    film.tracks["letters"] = {"letters", {{{0, 48}, "title", 1, "L’ÉTÉ"}, {{480, 490}, "title", 1, ""}}};
    Subtitles subtitles{Subtitles::Origin::beside, "film.srt", "srt", "", "", {}};
    subtitles.cues = {{second(2), second(4), "HILDY", "Tell me, is the lord", {}},
                      {second(4), second(6), "", "of the universe in?", {}},
                      {second(12), second(13), "", "Lords, universe: l’été d’avant", {}},
                      {second(40), second(42), "", "The universe", {}},
                      {second(90), second(91), "", "", {"door slams"}}};
    film.subtitles = {std::move(subtitles)};
    return film;
}

/// "2 4 12": when what was found begins.
std::string found(std::string_view sought) {
    std::string seconds_found;
    for (const FoundWords& one : find_words(film(), SoughtWords(sought)))
        seconds_found += (seconds_found.empty() ? "" : " ") +
                         std::to_string(std::chrono::duration_cast<std::chrono::seconds>(one.begin).count());
    return seconds_found;
}

} // namespace

TEST_CASE("words are found whatever their case and accents, and by how they begin") {
    CHECK(found("UNIVERSE") == "4 12 40");
    CHECK(found("univ") == "4 12 40");
    CHECK(found("verse") == "");
    CHECK(found("ete") == "0 12");
    CHECK(found("l'ete") == "0 12");
    CHECK(found("l'av") == "");
}

TEST_CASE("several words must all be there, in one cue or over two that follow one on another") {
    CHECK(found("lord universe") == "2 12");
    CHECK(found("me lord") == "2");
    CHECK(found("tell nothing") == "");
    CHECK(found("lords the") == "4");
    CHECK(found("universe door") == "");
}

TEST_CASE("words in quotes stand for themselves and follow one on another") {
    CHECK(found("\"lord\"") == "2");
    CHECK(found("\"lord of the universe\"") == "2");
    CHECK(found("\"universe the\"") == "");
    CHECK(found("“the universe” in") == "4");
    CHECK(found("« the lord » tell") == "2");
    CHECK(found("\"the lord") == "2");
}

TEST_CASE("nothing is found by nothing; what is heard is found") {
    CHECK(SoughtWords(" \" ♪").empty());
    CHECK(found("") == "");
    CHECK(found("slam") == "90");
}

TEST_CASE("a place tells its shot, its frames, who speaks, and the words around") {
    const auto all = find_words(film(), SoughtWords("\"lord of\""));
    REQUIRE(all.size() == 1);
    CHECK(all[0].manner == FoundWords::Manner::said);
    CHECK(all[0].span == FrameSpan{48, 144});
    CHECK(all[0].shot == 1);
    CHECK(all[0].speaker == "HILDY");
    CHECK(all[0].words == "Tell me, is the lord of the universe in?");
    CHECK(all[0].before == "");
    CHECK(all[0].after == "Lords, universe: l’été d’avant");
    CHECK(all[0].source == "film.srt");
    const auto written = find_words(film(), SoughtWords("été"));
    REQUIRE(written.size() == 2);
    CHECK(written[0].manner == FoundWords::Manner::written);
    CHECK(written[0].label == "title");
    CHECK(written[1].before == "of the universe in?");
    CHECK(written[1].after == "");
    CHECK(find_words(film(), SoughtWords("door"))[0].words == "[door slams]");
}
