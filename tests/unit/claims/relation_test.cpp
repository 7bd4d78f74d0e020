#include "claims/relation.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Relation from(double least) {
    Relation relation;
    relation.least = least;
    return relation;
}

} // namespace

TEST_CASE("a range that lies inside what is allowed supports, one outside contradicts") {
    CHECK(verdict_of({61, 62, 63}, from(60)) == Verdict::supported);
    CHECK(verdict_of({57, 58, 59}, from(60)) == Verdict::contradicted);
    CHECK(verdict_of({59, 60, 61}, from(60)) == Verdict::borderline);
}

TEST_CASE("a range that reaches beyond both ends of what is allowed is borderline") {
    Relation narrow = from(3);
    narrow.most = 4;
    CHECK(verdict_of({2, 3, 5}, narrow) == Verdict::borderline);
    CHECK(verdict_of({3, 3, 4}, narrow) == Verdict::supported);
    CHECK(verdict_of({5, 5, 6}, narrow) == Verdict::contradicted);
    CHECK(verdict_of({1, 1, 2}, narrow) == Verdict::contradicted);
}

TEST_CASE("more than a number leaves that number out, at least takes it in") {
    Relation more = from(60);
    CHECK(verdict_of(Range::exactly(60), more) == Verdict::supported);
    more.without_least = true;
    CHECK(verdict_of(Range::exactly(60), more) == Verdict::contradicted);
    CHECK(verdict_of({60, 61, 62}, more) == Verdict::borderline);
}

TEST_CASE("ranges are told in their units, and as one number where both ends read alike") {
    CHECK(words_of(Range::exactly(70), Unit::seconds) == "70.0 s");
    CHECK(words_of({1.5, 1.6, 1.75}, Unit::seconds) == "1.50 s to 1.75 s");
    CHECK(words_of(Range::exactly(5940), Unit::seconds) == "1:39:00");
    CHECK(words_of({2, 3, 3}, Unit::count) == "2 to 3");
    CHECK(words_of(Range::exactly(0.5), Unit::share) == "50 %");
}
