#include "film/annotation.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

const Vocabulary sizes{2, "Sizes", "", "", {{3, 2, "near", "Near, ", ""}, {4, 2, "far", "far", ""}}};

Annotations sample() {
    Annotations all;
    all.vocabularies = {sizes};
    all.tiers = {{5, "Größe", 2, Lies::on_shots, 0, "Ada", "now"},
                 {6, "notes", 0, Lies::on_film, 0, "Ada", ""}};
    Annotation near;
    near.number = 7;
    near.tier = 5;
    near.term = "far";
    Annotation strange = near;
    strange.number = 8;
    strange.term = "nowhere";
    Annotation free;
    free.number = 9;
    free.tier = 6;
    free.words = "two\nlines";
    all.annotations = {near, strange, free};
    return all;
}

} // namespace

TEST_CASE("things are found by their numbers, and by their names however they are written") {
    const Annotations all = sample();
    CHECK(all.tier(6)->name == "notes");
    CHECK(all.tier(7) == nullptr);
    CHECK(all.vocabulary(2)->name == "Sizes");
    CHECK(all.vocabulary(0) == nullptr);
    CHECK(all.tier_called("grosse")->number == 5);
    CHECK(all.tier_called("gro") == nullptr);
    CHECK(all.vocabulary_called("SIZES")->number == 2);
    CHECK(all.annotation(9)->tier == 6);
    CHECK(all.annotation(5) == nullptr);
}

TEST_CASE("an annotation says its term's words, the id of a term nobody knows, or its own words in a line") {
    const Annotations all = sample();
    CHECK(all.value_of(all.annotations[0]) == "far");
    CHECK(all.term_of(all.annotations[1]) == nullptr);
    CHECK(all.value_of(all.annotations[1]) == "nowhere");
    CHECK(all.value_of(all.annotations[2]) == "two lines");
}

TEST_CASE("a term is meant by its id, or by its words") {
    CHECK(term_called(sizes, "near")->number == 3);
    CHECK(term_called(sizes, "FAR")->number == 4);
    CHECK(term_called(sizes, "NEAR")->number == 3); // "Near, "
    CHECK(term_called(sizes, "") == nullptr);
    CHECK(term_called(sizes, "-") == nullptr);
    CHECK(term_called(sizes, "middle") == nullptr);
}
