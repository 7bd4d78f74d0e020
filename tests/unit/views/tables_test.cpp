#include "support/drawn.hpp"
#include "support/sample_decoupage.hpp"
#include "views/clipshots.hpp"
#include "views/csv.hpp"
#include "views/show.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using support::made_of;
using Kind = Shot::Kind;

namespace {

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        result.push_back(line);
    return result;
}

} // namespace

TEST_CASE("csv has a heading and a row a shot, with as many cells") {
    const Decoupage film =
        made_of({{Kind::picture, 48}, {Kind::picture, 24, "dissolve", 12, 0.75f}, {Kind::black, 6}});
    const auto rows = lines(csv_table(film));
    REQUIRE(rows.size() == 4);
    CHECK(rows[2] ==
          "2,picture,60,84,0:02.12,2.500,1.000,54,84,1.250,dissolve,,48,60,0.500,0.750,,,,,,,,,,,,\r");
    CHECK(rows[3].starts_with(",black,84,90,"));
    const auto commas = std::count(rows[0].begin(), rows[0].end(), ',');
    for (const std::string& row : rows)
        CHECK(std::count(row.begin(), row.end(), ',') == commas);
}

TEST_CASE("csv says how the camera moves, and in which classes that falls") {
    Decoupage film = made_of({{Kind::picture, 48}, {Kind::picture, 24}});
    film.tracks["shot_movement"] = {"shot_movement", {{{48, 72}, "mixed", 0.75f, "pan, tilt"}}};
    const auto rows = lines(csv_table(film));
    CHECK(rows[0].ends_with(",movement,movement_all,movement_confidence,movement_redfern,movement_salt,scale,"
                            "scale_confidence,look_into_lens,look_into_lens_confidence,names,scene\r"));
    CHECK(rows[1].ends_with(",,,,,\r"));
    CHECK(rows[2].ends_with(",mixed,pan; tilt,0.750,RO,pan with tilt,,,,,,\r"));
}

TEST_CASE("csv says whether somebody looks into the lens, and how sure that is") {
    Decoupage film = made_of({{Kind::picture, 48}, {Kind::picture, 24}});
    film.tracks["gaze"] = {"gaze", {{{0, 48}, "past_lens", 0.75f, ""}, {{48, 72}, "into_lens", 0.875f, ""}}};
    const auto rows = lines(csv_table(film));
    CHECK(rows[1].ends_with(",false,0.750,,\r"));
    CHECK(rows[2].ends_with(",true,0.875,,\r"));
}

TEST_CASE("csv quotes what would break it and disarms formulas") {
    Decoupage film = made_of({{Kind::picture, 48}, {Kind::picture, 24}});
    film.shots[1].before.label = "=HYPERLINK(\"x\",1)";
    film.shots[1].before.detail = "a \"b\"";
    const std::string text = csv_table(film);
    CHECK(text.find(",\"'=HYPERLINK(\"\"x\"\",1)\",") != std::string::npos);
    CHECK(text.find(",\"a \"\"b\"\"\",") != std::string::npos);
}

TEST_CASE("ClipShots pairs lie outside the transition") {
    const Decoupage film =
        made_of({{Kind::picture, 48}, {Kind::picture, 24}, {Kind::picture, 30, "dissolve", 12}});
    const auto document = nlohmann::json::parse(clipshots_document(film));
    const auto& entry = document["a made-up film.mkv"];
    CHECK(entry["frame_num"] == 114);
    CHECK(entry["transitions"].dump() == "[[47,48],[71,84]]");
}

TEST_CASE("ClipShots pairs stay inside the film") {
    const Decoupage film = made_of({{Kind::picture, 24, "fade_in", 8}, {Kind::black, 0, "fade_out", 10}});
    const auto document = nlohmann::json::parse(clipshots_document(film));
    CHECK(document["a made-up film.mkv"]["transitions"].dump() == "[[0,8],[31,41]]");
}

TEST_CASE("the table of shots fits 80 columns") {
    Decoupage film = support::forty_shots();
    film.shots[3].before.detail = "a very long name\nfor a shape indeed";
    film.shots[3].before.label = "wipe";
    const auto rows = lines(shots_table(film));
    CHECK(rows.size() == film.shots.size() + 1);
    for (const std::string& row : rows)
        CHECK(columns(row) <= 80);
}

TEST_CASE("of a film of sound only there is a line for each segment of what is heard") {
    Decoupage film;
    film.film.sound_codec = "flac";
    film.film.rate = {25, 1};
    film.times = support::plain_times(48);
    film.tracks["music"] = {"music", {support::segment(12, 36, "music")}};
    CHECK(csv_table(film) ==
          "track,label,first_frame,end_frame,timecode,start_s,length_s,confidence,detail\r\n"
          "music,music,12,36,0:00.12,0.500,1.000,1.000,\r\n");
    CHECK(shots_table(film) == "A film of sound only: it has no shots.\n");
}

TEST_CASE("a table without shots says so") {
    CHECK(shots_table({}) == "A film of sound only: it has no shots.\n");
}
