#include "study/toml_value.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = TomlValue::Kind;

namespace {

std::string problems_of(std::string_view text) {
    std::vector<WorkProblem> problems;
    CHECK_FALSE(read_toml(text, "a.toml", problems));
    return told(problems);
}

} // namespace

TEST_CASE("TOML becomes plain values, in the order in which it is written") {
    std::vector<WorkProblem> problems;
    const auto root = read_toml("[work]\nzebra = \"é\"\nant = 1959\nbee = 2.5\ncow = true\n"
                                "date = 1959-06-03\nlist = [\"a\", 1]\n",
                                "a.toml", problems);
    REQUIRE(root);
    CHECK(problems.empty());
    const TomlEntry* work = find_entry(*root, "work");
    REQUIRE(work != nullptr);
    CHECK(work->line == 1);
    const auto& table = work->value.table;
    REQUIRE(table.size() == 6);
    CHECK(table[0].key == "zebra");
    CHECK(table[0].value.text == "é");
    CHECK(table[1].value.kind == Kind::whole);
    CHECK(table[1].value.whole == 1959);
    CHECK(table[1].line == 3);
    CHECK(table[2].value.number == 2.5);
    CHECK(table[3].value.yes);
    CHECK(table[4].value.kind == Kind::date);
    CHECK(table[4].value.text == "1959-06-03");
    CHECK(table[5].value.list.size() == 2);
    CHECK(find_entry(*root, "play") == nullptr);
}

TEST_CASE("what is no TOML is told with its line") {
    CHECK(problems_of("a = 1\nb = \n").starts_with("a.toml:2 This is not TOML"));
    CHECK(problems_of("\xff\xfe = 3").starts_with("a.toml:1 This is not TOML"));
    std::vector<WorkProblem> problems;
    CHECK_FALSE(read_toml("title = The Run", "a.toml", problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].remedy == "A text stands between quotation marks: title = \"The Run\"");
}

TEST_CASE("a text that does not end is told with what to do") {
    std::vector<WorkProblem> problems;
    CHECK_FALSE(read_toml("a = 1\ntitle = \"The Run\n", "a.toml", problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].written.line == 2);
    CHECK(problems[0].remedy == "A text ends with the mark that it begins with: \"...\"");
}

TEST_CASE("what is nested without end is refused before it is read") {
    std::string keys = "a";
    for (int i = 0; i < 200'000; ++i)
        keys += ".a";
    CHECK(problems_of("b = 1\n" + keys + " = 1").starts_with("a.toml:2 These keys are nested"));
    CHECK(problems_of("a = " + std::string(100'000, '[')).starts_with("a.toml:1 These keys are nested"));
}
