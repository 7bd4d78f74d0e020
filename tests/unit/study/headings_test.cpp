#include "study/headings.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("headings are known in both languages, however they are written") {
    CHECK(headings_before().size() == 10);
    CHECK(headings_after().size() == 5);
    CHECK(headings_of_scenes().size() == 9);
    CHECK(parts_of_study().size() == 8);
    CHECK(heading_place(headings_before(), "Start here") == 0);
    CHECK(heading_place(headings_before(), "D’où vient ce film") == 6);
    CHECK(heading_place(headings_before(), "You Might Love This Film If…") == 1);
    CHECK(heading_place(headings_after(), "ce qui m'est resté") == 1);
    CHECK(heading_place(headings_of_scenes(), "Mise en scène") == 2);
    CHECK(heading_place(headings_of_scenes(), "Plot") == -1);
    CHECK(heading_place(headings_of_scenes(), "") == -1);
    CHECK(all_words(headings_after()).size() == 10);
}

TEST_CASE("a file's name says which headings it has") {
    CHECK(headings_of("guide/before.fr.md").data() == headings_before().data());
    CHECK(headings_of("guide/after.md").data() == headings_after().data());
    CHECK(headings_of("scenes/run.md").data() == headings_of_scenes().data());
    CHECK(headings_of("study/1-production.md").empty());
    CHECK(headings_of("guide/beforehand.md").empty());
}
