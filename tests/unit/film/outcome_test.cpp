#include "film/outcome.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a fault says what was found, what was expected and what to do") {
    const Fault whole{Fault::Kind::not_a_film, "a film file", "notes.txt holds text",
                      "Give a file that a player plays."};
    CHECK(whole.sentence() == "notes.txt holds text; expected a film file. Give a file that a player plays.");
    CHECK(Fault{Fault::Kind::damaged, "", "it ends early", ""}.sentence() == "it ends early.");
    CHECK(Fault{Fault::Kind::damaged, "", "It ends early.", "Try."}.sentence() == "It ends early. Try.");
    CHECK(Fault{Fault::Kind::usage, "a number", "there is none", ""}.sentence() ==
          "there is none; expected a number.");
}

TEST_CASE("an outcome is a value or a fault") {
    const Outcome<int> value = 7;
    const Outcome<int> none = fault(Fault::Kind::not_found, "a film", "there is none");
    CHECK(value.value() == 7);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Fault::Kind::not_found);
    CHECK(none.error().remedy.empty());
}
