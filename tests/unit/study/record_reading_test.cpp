#include "study/record_reading.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a whole record") {
    std::vector<WorkProblem> problems;
    const WorkRecord record = read_record(R"([work]
title = "Les Quatre Cents Coups"
language = "fr"
other_titles = [{ title = "The 400 Blows", language = "en", kind = "release" }]
year = 1959
countries = ["France"]
running_time = "1:39:00"
aspect = "2.35:1"
spoilers_from = "end - 10 min"

[[people]]
name = "François Truffaut"
roles = ["director", "screenplay"]
source = "entry#lead"

[[manifestation]]
id = "disc"
speed = 24

[[item]]
of = "disc"
film = "400-blows.mkv"

[[distribution]]
country = "France"
by = "Cocinor"
date = 1959-06-03
source = "study#production:3"

[[money]]
what = "admissions"
amount = "4,100,000"
where = "France"

[tags]
genre = ["drama"]
)",
                                          "work.toml", problems);
    CHECK(told(problems) == "");
    CHECK(record.title.words == "Les Quatre Cents Coups");
    REQUIRE(record.other_titles.size() == 1);
    CHECK(record.other_titles[0].kind == "release");
    CHECK(record.year == 1959);
    CHECK(record.spoilers_from == "end - 10 min");
    REQUIRE(record.people.size() == 1);
    CHECK(record.people[0].roles.size() == 2);
    CHECK(record.people[0].source.at == "lead");
    CHECK(record.people[0].written.line == 11);
    CHECK(record.manifestations[0].speed == 24);
    CHECK(record.items[0].of == "disc");
    REQUIRE(record.entries.size() == 2);
    CHECK(record.entries[0].table == "distribution");
    CHECK(record.entries[0].fields[2] == std::pair<std::string, std::string>{"date", "1959-06-03"});
    CHECK(record.entries[0].source.source == "study");
    CHECK(record.entries[1].fields[0].second == "admissions");
    CHECK(record.tags.at("genre") == std::vector<std::string>{"drama"});
}

TEST_CASE("what is wrong in a record is told, all of it") {
    std::vector<WorkProblem> problems;
    const WorkRecord record = read_record(R"([work]
titel = "x"
language = "French"
running_time = "99"
aspect = "wide"
[[people]]
role = "director"
[[timeline]]
date = "in May"
[[prize]]
festival = "Cannes"
[[money]]
what = "cost"
amount = "1"
[[prizes]]
)",
                                          "work.toml", problems);
    CHECK(told(problems) == "work.toml:1 [work] has no title\n"
                            "work.toml:3 \"French\" is no code of a language\n"
                            "work.toml:4 \"99\" is no running time\n"
                            "work.toml:5 \"wide\" is no shape of a picture\n"
                            "work.toml:2 There is no key titel in [work] (title?)\n"
                            "work.toml:6 [[people]] has no name\n"
                            "work.toml:7 There is no key role in [[people]] (roles?)\n"
                            "work.toml:8 [[timeline]] has no what\n"
                            "work.toml:9 \"in May\" is no date\n"
                            "work.toml:13 what in [[money]] is \"cost\"\n"
                            "work.toml:10 [[prize]] has no prize\n"
                            "work.toml:15 There is no key prizes in work.toml (prize?)");
    CHECK(record.people.size() == 1);
}

TEST_CASE("a record without a work") {
    std::vector<WorkProblem> problems;
    read_record("", "work.toml", problems);
    CHECK(told(problems) == "work.toml work.toml has no [work]");
}
