#include "study/text_reading.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

struct Read {
    explicit Read(std::string_view markdown, const std::string& file = "study/1-production.md")
        : text(read_text(markdown, file, "en", claims, problems)) {}
    std::vector<WrittenClaim> claims;
    std::vector<WorkProblem> problems;
    Text text;
};

} // namespace

TEST_CASE("a text has a front matter, a title and sections") {
    const Read read("+++\nplace = \"the run\"\n+++\n# The Run\n\nlead\n\n## Context\n\na\nb\n\n## Sound\n\nc",
                    "scenes/run.fr.md");
    CHECK(told(read.problems) == "");
    CHECK(read.text.language == "fr");
    CHECK(read.text.title == "The Run");
    CHECK(read.text.front.at("place") == "the run");
    REQUIRE(read.text.sections.size() == 3);
    CHECK(read.text.sections[0].heading == "");
    CHECK(read.text.sections[0].markdown == "\nlead\n\n");
    CHECK(read.text.sections[1].heading == "Context");
    CHECK(read.text.sections[1].markdown == "\na\nb\n\n");
    CHECK(read.text.sections[1].written.line == 8);
    CHECK(read.text.sections[2].markdown == "\nc");
    CHECK(read.text.sections[2].blocks.size() == 1);
}

TEST_CASE("a heading at the end has nothing beneath it") {
    for (const char* markdown :
         {"# T\n\nlead\n\n## One\n", "# T\n\nlead\n\n## One", "# T\n\nlead\n\nOne\n---\n"}) {
        const Read read(markdown);
        REQUIRE(read.text.sections.size() == 2);
        CHECK(read.text.sections[1].markdown == "");
    }
    CHECK(Read("# T\n").text.sections[0].markdown == "");
}

TEST_CASE("headings may be underlined") {
    const Read read("Title\n=====\na\n\nOne\n---\nb\n\n## Two\nc\n");
    CHECK(read.text.title == "Title");
    REQUIRE(read.text.sections.size() == 3);
    CHECK(read.text.sections[0].markdown == "a\n\n");
    CHECK(read.text.sections[1].heading == "One");
    CHECK(read.text.sections[1].markdown == "b\n\n");
    CHECK(read.text.sections[2].markdown == "c\n");
}

TEST_CASE("a text without headings is one section, and an empty one none") {
    CHECK(Read("words\n").text.sections.size() == 1);
    CHECK(Read("").text.sections.size() == 1);
    CHECK(Read("## A\nx").text.sections.size() == 1);
}

TEST_CASE("headings that a page does not know are kept and noted") {
    const Read read("## Strat here\n\n## Pour commencer\n\n## START HERE\n\n## My own\n", "guide/before.md");
    CHECK(read.text.sections.size() == 4);
    CHECK(told(read.problems) ==
          "guide/before.md:1 The heading \"Strat here\" is none of this page's own; it is shown where it "
          "stands "
          "(Start here?)\n"
          "guide/before.md:7 The heading \"My own\" is none of this page's own; it is shown where it stands");
    CHECK(read.problems[0].weight == WorkProblem::Weight::note);
}

TEST_CASE("a test in the text becomes a claim with a name of its own") {
    const Read read("a\n[over a minute](<claim: the run is longer than 60 s>) and [two](<claim: x is y>)\n");
    REQUIRE(read.claims.size() == 2);
    CHECK(read.claims[0].id == "study/1-production.md:2");
    CHECK(read.claims[0].sentence == "over a minute");
    CHECK(read.claims[0].test == "the run is longer than 60 s");
    CHECK(read.claims[0].written.line == 2);
    CHECK(read.claims[1].id == "study/1-production.md:2.2");
    REQUIRE(read.text.links.size() == 2);
    CHECK(read.text.links[0].target == read.claims[0].id);
    CHECK(read.text.sections[0].blocks[0].children[2].target == "claim:study/1-production.md:2");
}

TEST_CASE("front matter that is wrong is told with its line in the file") {
    CHECK(told(Read("+++\nplace = \"a\"\nplcae = 3\n+++\n").problems) ==
          "study/1-production.md:3 There is no key plcae in front matter (place?)");
    CHECK(told(Read("+++\nplace = \"a\"\n\ntext\n").problems) ==
          "study/1-production.md:1 The front matter that begins with +++ does not end");
    CHECK(told(Read("+++\n\nplace = a\n+++\n").problems)
              .starts_with("study/1-production.md:3 This is not TOML"));
    CHECK(Read("+++\n+++\n# T\n").text.title == "T");
    CHECK(Read("+++\n+++").text.title == "");
}

TEST_CASE("the language stands in the name of the file") {
    CHECK(language_in_name("guide/before.fr.md") == "fr");
    CHECK(language_in_name("guide/before.md") == "");
    CHECK(language_in_name("study/1.2.md") == "");
    CHECK(language_in_name(".md") == "");
}

TEST_CASE("many headings, and one of many lines, take no time") {
    std::string many, tall;
    for (int at = 0; at < 40'000; ++at) {
        many += "## \n";
        tall += "a\n";
    }
    CHECK(Read(many).text.sections.size() == 40'000);
    CHECK(Read(tall + "---\nb\n").text.sections[0].markdown == "b\n");
    CHECK(Read("a\r## One\rb\r\n## Two\r\n").text.sections[1].markdown == "b\r\n");
}
