#include "exchange/cinemetrics.hpp"
#include "exchange/table.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

using namespace decoupage;
using namespace decoupage::exchange_test;

TEST_CASE("a list of shot lengths read again changes nothing, at every rate") {
    for_films_by_chance(20, [](const Decoupage& film) {
        const auto said = read_cinemetrics(cinemetrics_table(film), film);
        REQUIRE(said);
        CHECK(changes_nothing(film, *said));
    });
}

TEST_CASE("the list has a row for each shot, cut where a dissolve is half over") {
    const Decoupage film = made_of({{Shot::Kind::picture, 48},
                                    {Shot::Kind::picture, 48, "dissolve", 24},
                                    {Shot::Kind::black, 24, "fade_out", 24}});
    CHECK(cinemetrics_table(film) == "Number,Begin,Length,Type,Frame\r\n1,0.000,2.500,picture,0\r\n"
                                     "2,2.500,3.000,picture,60\r\n3,5.500,1.500,black,132\r\n");
}

TEST_CASE("lengths alone, in tenths, find the cuts that they mean") {
    const Decoupage film =
        made_of({{Shot::Kind::picture, 50}, {Shot::Kind::picture, 71}, {Shot::Kind::picture, 119}});
    const auto said = read_cinemetrics("2.1\n3.0\n4.9\n", film); // 50, 71 and 119 frames of 24 a second
    REQUIRE(said);
    CHECK(said->slack == 3);
    CHECK(changes_nothing(film, *said));
    const auto other = read_cinemetrics("SL;Type\n2.1;cu\n7.9;ls\n", film);
    REQUIRE(other);
    const Differences differing = differences(film, *other);
    REQUIRE(differing.corrections.size() == 1);
    CHECK(differing.corrections[0].deed == Correction::Deed::remove);
    CHECK(differing.corrections[0].taken.span.first == 121);
}

TEST_CASE("tables are read as people write them") {
    const TextTable table = read_table("A;\"B \"\"x\"\"\"\r\n1;2\n\n\"3\n4\";\n5\n");
    CHECK(table.headings == std::vector<std::string>{"a", "b \"x\""});
    CHECK(table.rows == std::vector<std::vector<std::string>>{{"1", "2"}, {"3\n4", ""}, {"5", ""}});
    CHECK(read_table("1.5\t2\n3\t4\n").headings == std::vector<std::string>{"1", "2"});
    CHECK(read_table("").rows.empty());
    CHECK(read_table("a,\"b").headings == std::vector<std::string>{"a", "b"});
}

TEST_CASE("what has no lengths is refused") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    for (const char* text :
         {"", "length\n", "length\nlong\n", "length\n-1\n", "length\n1e300\n", "words\nno\n"})
        CHECK_FALSE(read_cinemetrics(text, film));
}
