#include "study/toml_text.hpp"
#include "study/toml_value.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("whatever is written is read again") {
    for (const std::string text :
         {"plain", "a \"quoted\" \\ word", "two\nlines\ttab", "é 七 \x7f \x01", "", "'''"}) {
        CAPTURE(text);
        std::vector<WorkProblem> problems;
        const auto root = read_toml("a = " + toml_text(text), "a", problems);
        REQUIRE(root);
        CHECK(root->table[0].value.text == text);
    }
    CHECK(toml_text("a\xff") == "\"a\xef\xbf\xbd\"");
}

TEST_CASE("keys, lists and lines") {
    CHECK(toml_key("other_titles") == "other_titles");
    CHECK(toml_key("the run") == "\"the run\"");
    CHECK(toml_key("") == "\"\"");
    CHECK(toml_texts({"a", "b\""}) == "[\"a\", \"b\\\"\"]");
    CHECK(toml_texts({}) == "[]");
    CHECK(toml_line("the run", "x") == "\"the run\" = \"x\"\n");
    CHECK(toml_line("a", "") == "");
}
