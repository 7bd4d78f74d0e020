#include "sites/typography.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("quotes and apostrophes of a keyboard become those of print") {
    CHECK(set_in("\"It's 'so'\", he said", Language::english) == "“It’s ‘so’”, he said");
    CHECK(set_in("(\"a\")", Language::english) == "(“a”)");
    CHECK(set_in("", Language::english).empty());
}

TEST_CASE("French spaces are thin, whichever were typed") {
    CHECK(set_in("Quoi ?", Language::french) == "Quoi\u202f?");
    CHECK(set_in("Quoi\u00a0?", Language::french) == "Quoi\u202f?");
    CHECK(set_in("« oui » : non", Language::french) == "«\u202foui\u202f»\u202f: non");
    CHECK(set_in("http://x", Language::french) == "http://x");
    CHECK(set_in("Quoi ?", Language::english) == "Quoi ?");
}

TEST_CASE("addresses are of plain letters and never empty") {
    CHECK(address_words("L'Été, encore") == "l-ete-encore");
    CHECK(address_words("../../etc") == "etc");
    CHECK(address_words("\"><script>") == "script");
    CHECK(address_words("") == "x");
    CHECK(address_words(std::string(500, 'a')).size() == 80);
}

TEST_CASE("French has a decimal comma") {
    CHECK(number_in("12.3", Language::french) == "12,3");
    CHECK(number_in("12.3", Language::english) == "12.3");
    CHECK(number_in("12", Language::french) == "12");
}
