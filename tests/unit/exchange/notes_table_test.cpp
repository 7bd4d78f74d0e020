#include "exchange/notes_table.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

using namespace decoupage;
using namespace decoupage::exchange_test;

TEST_CASE("a table of annotations read again says all of them, at every rate") {
    for_films_by_chance(12, [](const Decoupage& film) {
        const auto said = read_notes_table(notes_table(film), film);
        REQUIRE(said);
        CHECK(said->remarks.empty());
        CHECK(changes_nothing(film, *said));
        CHECK(noted_in(taken_into_none(film, *said)) == noted_in(film.annotations));
    });
}

TEST_CASE("a table that somebody made in a spreadsheet is read by its headings") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    const auto said =
        read_notes_table("Coder;Start;End;Label\nAnna;0:01;0:02.5;waves\n;3;;'=1+1\n;x;;lost\n", film);
    REQUIRE(said);
    REQUIRE(said->annotations.size() == 2);
    CHECK(said->annotations[0].tier == "notes");
    CHECK(said->annotations[0].author == "Anna");
    CHECK(said->annotations[0].span == FrameSpan{24, 60});
    CHECK(said->annotations[0].words == "waves");
    CHECK(said->annotations[1].span == FrameSpan{72, 73});
    CHECK(said->annotations[1].words == "=1+1");
    const auto whole = read_notes_table("start,end,label\n1,2,waves\n", film);
    REQUIRE(whole);
    CHECK(whole->annotations.at(0).span == FrameSpan{24, 48});
    CHECK(said->remarks == std::vector<std::string>{"1 rows have no times and are passed over."});
}

TEST_CASE("frames, lengths and terms are taken where a table has them") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    const auto said =
        read_notes_table("tier,vocabulary,first,duration,term,value\nscale,Sizes,24,1,near,near by\n", film);
    REQUIRE(said);
    REQUIRE(said->annotations.size() == 1);
    CHECK(said->annotations[0].span == FrameSpan{24, 48});
    const Annotations all = taken_into_none(film, *said);
    CHECK(all.value_of(all.annotations.at(0)) == "near by");
}

TEST_CASE("a table without times or words is refused") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    for (const char* text : {"", "a,b\n1,2\n", "start,end\n1,2\n", "words\nx\n"})
        CHECK_FALSE(read_notes_table(text, film));
}

TEST_CASE("cells that a spreadsheet would run begin with an apostrophe, and come back as they were") {
    Decoupage film = made_of({{Shot::Kind::picture, 240}});
    film.annotations.tiers = {{1, "=cmd", 0, Lies::on_film, 0, "Ada", "now"}};
    for (const char* words : {"=1+1", "'=1+1", "-x", "a,b", "\"q\"", "two\nlines", "' quoted"}) {
        Annotation one;
        one.number = std::ssize(film.annotations.annotations) + 2;
        one.tier = 1;
        one.given = one.span = {one.number, one.number + 1};
        one.words = words;
        one.author = "Ada";
        one.made_at = "now";
        film.annotations.annotations.push_back(one);
    }
    film.annotations.entries = 9;
    const std::string table = notes_table(film);
    CHECK(table.find(",=") == std::string::npos);
    const auto said = read_notes_table(table, film);
    REQUIRE(said);
    CHECK(changes_nothing(film, *said));
}
