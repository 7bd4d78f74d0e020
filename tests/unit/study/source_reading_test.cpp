#include "study/source_reading.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a source and its facts") {
    std::vector<WorkProblem> problems;
    const Source source =
        read_source("[source]\nkind = \"book\"\ntitle = \"A Book\"\nauthors = [\"A\", \"B\"]\n"
                    "consulted = 2026-11-20\n\n[[fact]]\nsays = \"admissions\"\n"
                    "value = \"4,100,000\"\nkind = \"number\"\nat = \"lead\"\n",
                    "sources/entry.toml", problems);
    CHECK(told(problems) == "");
    CHECK(source.id == "entry");
    CHECK(source.kind == "book");
    CHECK(source.authors.size() == 2);
    CHECK(source.consulted == "2026-11-20");
    REQUIRE(source.facts.size() == 1);
    CHECK(source.facts[0].value == "4,100,000");
    CHECK(source.facts[0].written.line == 7);
}

TEST_CASE("what is wrong in a source is told") {
    std::vector<WorkProblem> problems;
    std::string long_quote;
    for (int i = 0; i < 201; ++i)
        long_quote += "é";
    read_source("[source]\nkind = \"boook\"\nconsulted = \"May\"\n[[fact]]\nvalue = \"1\"\nquote = \"" +
                    long_quote + "\"\nkind = \"numbr\"\n",
                "sources/a.toml", problems);
    CHECK(told(problems) == "sources/a.toml:2 kind in [source] is \"boook\" (book?)\n"
                            "sources/a.toml:1 [source] has no title\n"
                            "sources/a.toml:3 \"May\" is no date\n"
                            "sources/a.toml:4 [[fact]] has no says\n"
                            "sources/a.toml:7 kind in [[fact]] is \"numbr\" (number?)\n"
                            "sources/a.toml:6 The quote has 201 characters");
    problems.clear();
    read_source("", "sources/a.toml", problems);
    CHECK(told(problems) == "sources/a.toml sources/a.toml has no [source]");
}
