#include "study/document_records.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("records of BibTeX") {
    const auto records = records_of_bibtex(
        "@comment{x} @Book{lee59,\n  title = {The {Run} of \\'{e}t\\'e, na{\\\"\\i}ve \\& {\\c c}a},\n"
        "  author = \"Lee, Ann and Ben {Poe}\", year = 1959,\n publisher={Press}, pages = {3--9} }\n"
        "@article{b, journal = {J}, title = \"T\", url = {https://a.b/~c}, year = {n.d.}}");
    REQUIRE(records.size() == 2);
    CHECK(records[0].key == "lee59");
    CHECK(records[0].record.kind == "book");
    CHECK(records[0].record.title == "The Run of été, naïve & ça");
    CHECK(records[0].record.authors == std::vector<std::string>{"Lee, Ann", "Ben Poe"});
    CHECK(records[0].record.year == 1959);
    CHECK(records[0].record.publisher == "Press");
    CHECK(records[0].record.pages == "3--9");
    CHECK(records[0].damage == "");
    CHECK(records[1].record.kind == "article");
    CHECK(records[1].record.in == "J");
    CHECK(records[1].record.url == "https://a.b/~c");
    CHECK(records[1].record.year == 0);
}

TEST_CASE("records of BibTeX that do not end, and none") {
    const auto cut = records_of_bibtex("@book{a, title = {The Run");
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].damage == "does not end");
    CHECK(cut[0].record.title == "The Run");
    CHECK(records_of_bibtex("").empty());
    CHECK(records_of_bibtex("@").empty());
    CHECK(records_of_bibtex("@book").empty());
    CHECK(records_of_bibtex("@book{").size() == 1);
    CHECK(records_of_bibtex("@book{a}@book{b,}").size() == 2);
}
