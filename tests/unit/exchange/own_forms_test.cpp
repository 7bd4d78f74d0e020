#include "exchange/own_forms.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"
#include "views/clipshots.hpp"
#include "views/csv.hpp"
#include "views/json.hpp"

using namespace decoupage;
using namespace decoupage::exchange_test;

TEST_CASE("our own JSON, table of shots and ClipShots read again change nothing, at every rate") {
    for_films_by_chance(10, [](const Decoupage& film) {
        const auto json = read_own_json(json_document(film), film);
        REQUIRE(json);
        CHECK(changes_nothing(film, *json));
        CHECK(json->names.size() == film.names.size());
        const auto csv = read_own_csv(csv_table(film), film);
        REQUIRE(csv);
        CHECK(changes_nothing(film, *csv));
        const auto clipshots = read_clipshots(clipshots_document(film), film);
        REQUIRE(clipshots);
        CHECK(changes_nothing(film, *clipshots));
    });
}

TEST_CASE("a row changed in the table of shots is a correction") {
    const Decoupage film = made_of({{Shot::Kind::picture, 48}, {Shot::Kind::picture, 48, "dissolve", 12}});
    std::string table = csv_table(film);
    const std::string row = ",dissolve,,48,60,";
    REQUIRE(table.find(row) != std::string::npos);
    table.replace(table.find(row), row.size(), ",wipe,iris,48,62,");
    const auto said = read_own_csv(table, film);
    REQUIRE(said);
    const Differences differing = differences(film, *said);
    REQUIRE(differing.corrections.size() == 1);
    CHECK(differing.corrections[0].deed == Correction::Deed::retype);
    CHECK(differing.corrections[0].put == Segment{{48, 62}, "wipe", 1, "iris"});
}

TEST_CASE("ClipShots tells cuts, and of other transitions only the frames") {
    const Decoupage film = made_of({{Shot::Kind::picture, 100}});
    const auto said = read_clipshots(
        R"({"a made-up film.mkv": {"transitions": [[39, 40], [59, 72]], "frame_num": 100}})", film);
    REQUIRE(said);
    CHECK(*said->transitions == std::vector<Segment>{{{40, 40}, "cut", 1, ""}, {{60, 72}, "", 1, ""}});
    CHECK_FALSE(read_clipshots(R"({"a": {"transitions": []}, "b": {"transitions": []}})", film));
    for (const char* text : {"[]", "{}", R"({"a": 5})", R"({"a": {"transitions": [[5, 5]]}})",
                             R"({"a": {"transitions": [[-1, 5]]}})", R"({"a": {"transitions": [["x", 5]]}})"})
        CHECK_FALSE(read_clipshots(text, film));
}

TEST_CASE("what is none of ours is refused") {
    const Decoupage film = made_of({{Shot::Kind::picture, 100}});
    CHECK_FALSE(read_own_json("{}", film));
    CHECK_FALSE(read_own_csv("a,b\n1,2\n", film));
    CHECK_FALSE(
        read_own_csv("transition_in,transition_in_first_frame,transition_in_end_frame\ncut,x,5\n", film));
}
