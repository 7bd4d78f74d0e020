#include "study/cross_check.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

SourceFact fact(std::string says, std::string value, std::string kind) {
    SourceFact one;
    one.says = std::move(says);
    one.value = std::move(value);
    one.kind = std::move(kind);
    return one;
}

Source source(std::string id, std::vector<SourceFact> facts) {
    Source one;
    one.id = std::move(id);
    one.facts = std::move(facts);
    return one;
}

/// "budget differ, year agree".
std::string told(const std::vector<CrossCheck>& checks) {
    std::string all;
    for (const CrossCheck& check : checks)
        all += (all.empty() ? "" : ", ") + check.says + ' ' + name_of(check.verdict);
    return all;
}

} // namespace

TEST_CASE("sources agree, differ, and speak alone") {
    Work work;
    work.sources = {source("a", {fact("year", "1959", "date"), fact("budget", "$75,000", "number"),
                                 fact("studio", "S", "words"), fact("director", "Ann Lee", "person")}),
                    source("b", {fact("Year", "1959-06-03", "date"), fact("budget", "$90,500", "number"),
                                 fact("director", "Lee", "person"), fact("director", "Ben Poe", "person")})};
    CHECK(told(cross_checked(work, {})) == "budget differ, year agree, director agree, studio one only");
}

TEST_CASE("one source contradicts itself") {
    Work work;
    work.sources = {source("a", {fact("takes in the interview", "3", "number"),
                                 fact("takes in the interview", "1", "number"), fact("cast", "A B", "person"),
                                 fact("cast", "C D", "person")})};
    const auto checks = cross_checked(work, {});
    CHECK(told(checks) == "takes in the interview contradicts itself, cast one only");
    CHECK(checks[0].because == "a gives two answers.");
}

TEST_CASE("the same thing in different places stands side by side") {
    Work work;
    work.sources = {
        source("a", {fact("admissions in France", "4,100,000", "number"), fact("title", "T", "words")}),
        source("b", {fact("admissions in Paris", "450,000", "number")})};
    const auto checks = cross_checked(work, {});
    CHECK(told(checks) == "admissions in France one only, admissions in Paris one only, title one only");
    CHECK(checks[0].beside == std::vector<std::string>{"admissions in Paris"});
    CHECK(checks[1].beside == std::vector<std::string>{"admissions in France"});
    CHECK(checks[2].beside.empty());
}

TEST_CASE("facts about somebody else are other questions") {
    Work work;
    work.record.title.words = "The Run";
    SourceFact other = fact("year", "1960", "date"), same = fact("year", "1959", "date");
    other.subject = "Breathless";
    same.subject = "the run";
    work.sources = {source("a", {fact("year", "1959", "date"), other}), source("b", {same})};
    CHECK(told(cross_checked(work, {})) == "year agree, year one only");
}

TEST_CASE("the record and the film are voices, too") {
    Work work;
    work.record.running_time = "1:39:00";
    work.record.colour = "colour";
    work.record.studios = {"Only here"};
    work.record.entries = {{"prize", {{"prize", "Palm"}, {"won", "false"}}, {}, {}}};
    work.sources = {source(
        "a", {fact("running time", "99 minutes", "running time"), fact("prize: Palm", "won, 1959", "prize"),
              fact("colour", "black and white", "words"), fact("format", "Dyaliscope", "words")})};
    Measured film;
    film.film = "pal.mkv";
    film.print_s = 5940.0 * 24 / 25;
    film.aspect = 1.37;
    film.aspect_words = "1.37:1";
    film.colour = "black and white";
    const auto checks = cross_checked(work, film);
    CHECK(told(checks) == "prize: Palm differ, colour differ, format differ, running time agree");
    const auto time = std::ranges::find(checks, "running time", &CrossCheck::says);
    CHECK(time->because == "The print runs 25 pictures a second for 24, as PAL does: 4 % faster.");
    CHECK(time->voices.size() == 3);
    CHECK(time->voices[2].who == "pal.mkv");
    film.aspect = 2.35;
    film.print_s = 5500;
    CHECK(told(cross_checked(work, film)) ==
          "running time differ, prize: Palm differ, colour differ, format agree");
}

TEST_CASE("nothing asks nothing") {
    CHECK(cross_checked({}, {}).empty());
}
