#include "study/record_facts.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string told(const std::vector<SourceFact>& facts) {
    std::string all;
    for (const SourceFact& fact : facts)
        all += (all.empty() ? "" : "; ") + fact.says + ": " + fact.value + " (" + fact.kind + ')';
    return all;
}

} // namespace

TEST_CASE("a record as facts, in the words of sources") {
    WorkRecord record;
    record.title.words = "La Course";
    record.year = 1959;
    record.countries = {"France"};
    record.people.push_back({"Ann Lee", {"director", "actor"}, {}, {}, {}});
    record.entries = {
        {"money", {{"what", "admissions"}, {"amount", "4,100,000"}, {"where", "France"}}, {}, {}},
        {"money", {{"what", "budget"}, {"amount", "75 000 USD"}}, {}, {}},
        {"prize", {{"prize", "Palm"}, {"year", "1959"}}, {}, {}},
        {"prize", {{"prize", "Bear"}, {"won", "false"}}, {}, {}},
        {"distribution", {{"country", "France"}, {"by", "Cocinor"}, {"date", "1959-06-03"}}, {}, {}},
        {"canon", {{"list", "critics' poll"}, {"rank", "50"}}, {}, {}},
        {"timeline", {{"date", "1958-11-10"}, {"what", "start of shooting"}}, {}, {}}};
    CHECK(told(facts_of(record)) == "title: La Course (words); year: 1959 (date); country: France (place); "
                                    "director: Ann Lee (person); cast: Ann Lee "
                                    "(person); admissions in France: 4,100,000 (number); budget: 75 000 USD "
                                    "(number); prize: Palm: won, 1959 (prize); "
                                    "prize: Bear: nominated (prize); distributor in France: Cocinor (words); "
                                    "release in France: 1959-06-03 (date); rank in "
                                    "the critics' poll: 50 (number); start of shooting: 1958-11-10 (date)");
    CHECK(facts_of(WorkRecord{}).empty());
}

TEST_CASE("a film as facts") {
    Measured film;
    CHECK(facts_of(film).empty());
    film.print_s = 290;
    film.aspect_words = "2.35:1";
    film.colour = "colour";
    CHECK(told(facts_of(film)) ==
          "running time: 0:04:50 (running time); aspect: 2.35:1 (words); colour: colour (words)");
}
