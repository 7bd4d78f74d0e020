#include "study/taken_table.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

struct Taken {
    explicit Taken(std::string_view text) : root(*read_toml(text, file, problems)) {}
    TakenTable table() { return {root, "[work]", file, problems}; }

    std::string file = "work.toml";
    std::vector<WorkProblem> problems;
    TomlValue root;
};

} // namespace

TEST_CASE("keys are taken, and those that nobody knows are told with the nearest") {
    Taken taken("title = \"The Run\"\nyaer = 1959\nplaces = \"one\"\n");
    TakenTable table = taken.table();
    CHECK(table.text("title") == "The Run");
    CHECK(table.year("year") == 0);
    CHECK(table.texts("places") == std::vector<std::string>{"one"});
    table.end();
    CHECK(told(taken.problems) == "work.toml:2 There is no key yaer in [work] (year?)");
    CHECK(taken.problems[0].expected == "one of places, title or year");
}

TEST_CASE("what is of the wrong kind is told with how it is meant") {
    Taken taken("title = [\"a\"]\nyear = \"fifty\"\ncountries = 3\nspeed = -1\npeople = \"me\"\nwork = 1\n"
                "kind = \"bok\"\nlist = [[1]]\n");
    TakenTable table = taken.table();
    CHECK(table.text("title").empty());
    CHECK(table.year("year") == 0);
    CHECK(table.texts("countries").empty());
    CHECK(table.number("speed") == 0);
    CHECK(table.tables("people").empty());
    CHECK(table.table("work") == nullptr);
    CHECK(table.one_of("kind", {"other", "book"}) == "other");
    CHECK(table.texts("list").empty());
    CHECK(table.text("name", TakenTable::Need::must).empty());
    CHECK(told(taken.problems) == "work.toml:1 title in [work] is a list\n"
                                  "work.toml:2 year in [work] is \"fifty\"\n"
                                  "work.toml:3 countries in [work] is a whole number\n"
                                  "work.toml:4 speed in [work] is -1\n"
                                  "work.toml:5 people in [work] is a text\n"
                                  "work.toml:6 work in [work] is a whole number\n"
                                  "work.toml:7 kind in [work] is \"bok\" (book?)\n"
                                  "work.toml:8 In the list list in [work] stands a list\n"
                                  "work.toml:1 [work] has no name");
    CHECK(taken.problems[2].remedy == "countries = [\"3\"]");
}

TEST_CASE("a whole number has bounds, and yes is yes") {
    Taken taken("first = 10\nend = -1\nlong = 1.5\nseen = true\npublish = \"yes\"\n");
    TakenTable table = taken.table();
    CHECK(table.whole("first", 0, 10) == 10);
    CHECK_FALSE(table.whole("end", 0, 10));
    CHECK_FALSE(table.whole("long", 0, 10));
    CHECK_FALSE(table.whole("missing", 0, 10));
    CHECK(table.yes("seen"));
    CHECK_FALSE(table.yes("publish"));
    CHECK_FALSE(table.yes("nothing"));
    table.end();
    CHECK(told(taken.problems) == "work.toml:2 end in [work] is -1\n"
                                  "work.toml:3 long in [work] is a number\n"
                                  "work.toml:5 publish in [work] is a text");
}

TEST_CASE("the fields of an entry come in the order of the file") {
    Taken taken("rank = 50\nlist = \"critics\"\nwon = true\nfor = [\"a\", \"b\"]\n");
    TakenTable table = taken.table();
    using Fields = std::vector<std::pair<std::string, std::string>>;
    CHECK(table.rest({"list", "rank", "won", "for"}) ==
          Fields{{"rank", "50"}, {"list", "critics"}, {"won", "true"}, {"for", "a, b"}});
    table.end();
    CHECK(taken.problems.empty());
}

TEST_CASE("a citation is a source and a place in it") {
    CHECK(citation_of("entry#lead:2").source == "entry");
    CHECK(citation_of("entry#lead:2").at == "lead:2");
    CHECK(citation_of("entry").at.empty());
    CHECK(citation_of("").source.empty());
    CHECK(listed({"a"}) == "a");
    CHECK(listed({"a", "b", "c"}) == "a, b or c");
}
