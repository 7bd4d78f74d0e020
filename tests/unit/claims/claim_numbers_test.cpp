#include "claims/claim.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Relation allowed(const std::string& measure, const std::string& number) {
    INFO(number);
    const auto claim = understood_claim("the " + measure + " of the film is " + number, {});
    REQUIRE_MESSAGE(claim, claim.error().sentence);
    return claim->relation;
}

void is_between(const Relation& relation, double least, double most) {
    CHECK(relation.least == doctest::Approx(least));
    CHECK(relation.most == doctest::Approx(most));
}

} // namespace

TEST_CASE("about is a twentieth to either side, nearly a fifteenth less") {
    is_between(allowed("length", "about 100 s"), 95, 105);
    is_between(allowed("length", "about 2 s"), 1.5, 2.5); // no nearer than it was said
    is_between(allowed("length", "nearly 15 s"), 14, 15);
    is_between(allowed("clutter", "about 0.5"), 0.45, 0.55);
}

TEST_CASE("a number is as precise as it is said") {
    is_between(allowed("aspect", "2.35"), 2.345, 2.355);
    is_between(allowed("length", "99 min"), 98.5 * 60, 99.5 * 60);
    is_between(allowed("number of cuts", "3"), 2.5, 3.5);
}

TEST_CASE("ends are taken in or left out as they are said") {
    CHECK(!allowed("length", "more than 60 s").allows(60));
    CHECK(allowed("length", "at least 60 s").allows(60));
    CHECK(!allowed("length", "less than 60 s").allows(60));
    CHECK(allowed("length", "at most 60 s").allows(60));
    CHECK(allowed("length", "between 2 and 3 min").allows(120));
    is_between(allowed("length", "between 2 and 3 min"), 120, 180);
    is_between(allowed("number of cuts", "3 or 4"), 3, 4);
}

TEST_CASE("numbers may be words") {
    is_between(allowed("number of cuts", "exactly twenty-five"), 24.5, 25.5);
    CHECK(allowed("number of cuts", "at most a hundred and twenty").most == 120);
    is_between(allowed("number of cuts", "between thirteen and three hundred"), 13, 300);
    is_between(allowed("length", "two and a half minutes"), 135, 165);
    is_between(allowed("length", "between half a minute and a minute and a half"), 30, 90);
    is_between(allowed("length", "between a dozen and fifty seconds"), 12, 50);
}

TEST_CASE("shapes of the picture are ratios, and times of the clock are not") {
    is_between(allowed("aspect ratio", "about 2.35:1"), 2.35 * 0.95, 2.35 * 1.05);
    is_between(allowed("aspect ratio", "between 4:3 and 16:9"), 4.0 / 3, 16.0 / 9);
    is_between(allowed("length", "between 4:49 and 4:51"), 289, 291);
}

TEST_CASE("shares are parts, percents and words") {
    is_between(allowed("share of music", "between a third and 40 %"), 1.0 / 3, 0.4);
    is_between(allowed("share of music", "between 10 and 40\u00a0%"), 0.1, 0.4);
    CHECK(allowed("share of music", "most").without_least);
    is_between(allowed("share of music", "hardly any"), 0, 0.1);
    is_between(allowed("brightness", "between 0.2 and 0.4"), 0.2, 0.4);
}
