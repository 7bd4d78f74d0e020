#include "study/claims_reading.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("places and claims") {
    std::vector<PlaceMeaning> places;
    std::vector<WrittenClaim> claims;
    std::vector<WorkProblem> problems;
    read_claims(
        "[places]\n\"the run\" = \"the longest take\"\nfair = \"scene 3\"\n\n[[claim]]\nid = \"one-take\"\n"
        "sentence = \"One take.\"\nsource = \"entry#lead\"\nagainst = [\"two\"]\n"
        "test = \"the run is one shot\"\nspeaks_of = \"print\"\n",
        "claims.toml", places, claims, problems);
    CHECK(told(problems) == "");
    REQUIRE(places.size() == 2);
    CHECK(places[0].name == "the run");
    CHECK(places[0].written.line == 2);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].test == "the run is one shot");
    CHECK(claims[0].written.line == 10);
    CHECK(claims[0].speaks_of == "print");
    CHECK(claims[0].source.at == "lead");
}

TEST_CASE("what is wrong with claims is told") {
    std::vector<PlaceMeaning> places;
    std::vector<WrittenClaim> claims;
    std::vector<WorkProblem> problems;
    read_claims(
        "[places]\n\"the run\" = 3\nThe-Run = \"x\"\n[[claim]]\nid = \"one take\"\nspeaks_of = \"film\"\n"
        "tets = \"x\"\n",
        "claims.toml", places, claims, problems);
    CHECK(told(problems) == "claims.toml:2 The place \"the run\" is a whole number\n"
                            "claims.toml:3 The place \"The-Run\" stands in line 2 already\n"
                            "claims.toml:5 The id \"one take\" cannot stand in a link\n"
                            "claims.toml:4 [[claim]] has no sentence\n"
                            "claims.toml:4 [[claim]] has no test\n"
                            "claims.toml:6 speaks_of in [[claim]] is \"film\"\n"
                            "claims.toml:7 There is no key tets in [[claim]] (test?)");
    CHECK(places.size() == 1);
}

TEST_CASE("the places of a print") {
    std::vector<WorkProblem> problems;
    const PrintPlaces print = read_print_places(
        "print = \"ab\"\n[places]\n\"the interview\" = \"3832-4532\"\n", "films/a.toml", problems);
    CHECK(told(problems) == "");
    CHECK(print.file == "films/a.toml");
    CHECK(print.places[0].meaning == "3832-4532");
    read_print_places("[place]\n", "films/a.toml", problems);
    CHECK(told(problems) == "films/a.toml:1 films/a.toml has no print\n"
                            "films/a.toml:1 There is no key place in films/a.toml (places?)");
}
