#include "study/understanding.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string problems_of(const std::vector<PlaceMeaning>& places, const std::string& test) {
    Work work;
    work.places = places;
    WrittenClaim claim;
    claim.sentence = "s";
    claim.test = test;
    claim.written = {"study/6-form.md", 14};
    work.claims = {claim};
    check_understanding(work);
    return told(work.problems);
}

} // namespace

TEST_CASE("tests and places that are understood are no problem") {
    CHECK(problems_of({{"the run", "the longest take in the last fifth of the film", {}},
                       {"the ride", "1200-1300", {}},
                       {"the fair", "scene 3", {}},
                       {"the park", "", {}}},
                      "the run is one shot and the run is longer than 60 s") == "");
    CHECK(problems_of({}, "") == "");
}

TEST_CASE("what is not understood is told where it stands, with what could have been meant") {
    CHECK(problems_of({{"the run", "the longest", {"claims.toml", 2}}}, "the rnu is one shot")
              .starts_with("claims.toml:2 The place \"the run\": "));
    const std::string told =
        problems_of({{"the run", "the longest take", {}}}, "there is no musci in the run");
    CHECK(told.starts_with("study/6-form.md:14 The test of \"s\": "));
    Work work;
    WrittenClaim claim;
    claim.test = "é is no musci";
    work.claims = {claim};
    check_understanding(work);
    REQUIRE(work.problems.size() == 1);
    CHECK(work.problems[0].shown.starts_with("é is no musci\n"));
    CHECK(work.problems[0].shown.find('^') != std::string::npos);
    CAPTURE(told);
    CHECK(told.ends_with("(music?)"));
}
