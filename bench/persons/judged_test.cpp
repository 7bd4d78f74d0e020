#include "bench/persons/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("names of faces are read from their lines") {
    const auto faces = named_faces("# words\n\nclip 5 50 25 anna sure\nclip 9 10 20 none unsure\n");
    REQUIRE(faces.has_value());
    REQUIRE(faces->size() == 2);
    CHECK((*faces)[0].y == 0.25);
    CHECK((*faces)[0].name == "anna");
    CHECK_FALSE((*faces)[1].sure);
    CHECK_FALSE(named_faces("clip 5 50 25 anna"));
    CHECK_FALSE(named_faces("clip 5 x 25 anna sure"));
}

TEST_CASE("pairs of faces are found, missed and invented; what is no face belongs to nobody") {
    const std::vector<NamedFace> truth{{"", 5, 0.5, 0.5, "anna", true},  {"", 15, 0.5, 0.5, "anna", true},
                                       {"", 25, 0.5, 0.5, "anna", true}, {"", 35, 0.5, 0.5, "none", true},
                                       {"", 45, 0.5, 0.5, "none", true}, {"", 55, 0.5, 0.5, "bert", false}};
    const auto face = [](Frame first, int person) {
        return GivenFace{{first, first + 10}, 0.5, 0.5, person};
    };
    const PersonsJudged found =
        judged(truth, {face(0, 1), face(10, 1), face(20, 2), face(30, 3), face(40, 3), face(50, 1)});
    CHECK(found.faces == 5);
    CHECK(found.there == 1);
    CHECK(found.said == 2);
    CHECK(found.pairs == 3);
    CHECK(found.found == 1);
    CHECK(found.invented == 1);
    CHECK(found.precision() == 0.5);
}

TEST_CASE("of two faces at once the nearer is meant, and one that was not found counts nowhere") {
    const std::vector<NamedFace> truth{{"", 5, 0.3, 0.5, "anna", true}, {"", 15, 0.3, 0.5, "anna", true}};
    CHECK(judged(truth, {{{0, 10}, 0.3, 0.5, 1}, {{0, 10}, 0.4, 0.5, 2}, {{10, 20}, 0.3, 0.5, 1}}).found ==
          1);
    const PersonsJudged none = judged(truth, {{{0, 10}, 0.3, 0.5, 1}, {{10, 20}, 0.8, 0.5, 1}});
    CHECK(none.faces == 1);
    CHECK(none.pairs == 0);
    CHECK(none.recall() == 1);
}
