#include "bench/sources/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

SourceFact proposal(std::string says, std::string value, std::string kind) {
    SourceFact fact;
    fact.says = std::move(says);
    fact.value = std::move(value);
    fact.kind = std::move(kind);
    return fact;
}

} // namespace

TEST_CASE("facts of a truth") {
    const auto facts = facts_in("# comment\n\na | year | 1959\n? b | age of A | 14\n");
    REQUIRE(facts);
    REQUIRE(facts->size() == 2);
    CHECK(facts->front().value == "1959");
    CHECK_FALSE(facts->back().demanded);
    CHECK(facts_in("a | year\n").error().kind == Fault::Kind::damaged);
}

TEST_CASE("what is found, missed, right and wrong") {
    const auto truth =
        facts_in("a | year | 1959\na | budget | $75,000\n? a | age of A | 14\nb | director | Ann Lee\n");
    REQUIRE(truth);
    const auto result = judged({proposal("year", "1959-06", "date"), proposal("age of A", "14", "number"),
                                proposal("director", "Ann Lee", "person")},
                               *truth, "a");
    CHECK(result.demanded == 2);
    CHECK(result.found == 1);
    CHECK(result.missed == std::vector<std::string>{"budget: $75,000"});
    CHECK(result.proposed == 3);
    CHECK(result.right == 2);
    CHECK(result.wrong == std::vector<std::string>{"director: Ann Lee"});
    CHECK(result.recall() == 0.5);
    CHECK(judged({}, {}, "a").recall() == 0);
    CHECK(judged({}, {}, "a").precision() == 0);
}
