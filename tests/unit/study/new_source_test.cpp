#include "study/new_source.hpp"
#include "study/source_reading.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a source is read again as it was written") {
    Source source;
    source.id = "a";
    source.kind = "book";
    source.title = "A \"Book\"\nof two lines";
    source.authors = {"Ann", "Ben"};
    source.year = 1959;
    source.document = "a.txt";
    source.digest = "sha256:00";
    source.damage = "ends in mid-sentence";
    SourceFact fact;
    fact.says = "year";
    fact.value = "1959";
    fact.kind = "date";
    fact.at = "lead:2";
    fact.quote = "in “1959”";
    source.facts = {fact, fact};
    std::vector<WorkProblem> problems;
    const Source again = read_source(source_text(source), "sources/a.toml", problems);
    CHECK(told(problems) == "");
    CHECK(again.title == source.title);
    CHECK(again.authors == source.authors);
    CHECK(again.year == 1959);
    CHECK(again.damage == source.damage);
    CHECK(again.in == "");
    REQUIRE(again.facts.size() == 2);
    CHECK(again.facts[1].quote == fact.quote);
}
