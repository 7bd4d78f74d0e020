#include "study/replaced_text.hpp"
#include "work_folder.hpp"

using namespace decoupage;

TEST_CASE("replaced_text: a text that is written stands in the place of the one on disk, with its claims") {
    WorkFolder folder;
    folder.write("study/1-form.md", "# Form\n\n[a](<claim: the film is one shot>)\n");
    folder.write("study/2-more.md", "# More\n\n[b](<claim: the film is one shot>)\n");
    Work work = folder.read();
    REQUIRE(work.claims.size() == 2);
    replace_text(work, "# Shape\n\nNothing [new](place:nowhere).\n", "study/1-form.md");
    REQUIRE(work.study.size() == 2);
    CHECK(work.study[0].title == "Shape");
    REQUIRE(work.claims.size() == 1);
    CHECK(work.claims[0].written.file == "study/2-more.md");
    CHECK(told(work.problems) == "study/1-form.md:3 There is no place nowhere");
}

TEST_CASE("replaced_text: a new text takes its place among the others") {
    WorkFolder folder;
    folder.write("scenes/b.md", "+++\nplace = \"x\"\n+++\n");
    Work work = folder.read();
    replace_text(work, "# A\n", "scenes/a.md");
    REQUIRE(work.scenes.size() == 2);
    CHECK(work.scenes[0].title == "A");
    CHECK(texts_of_kind(work, "work.toml") == nullptr);
    CHECK(texts_of_kind(work, "guide/other.md") == nullptr);
    CHECK(texts_of_kind(work, "guide/before.fr.md") == &work.before);
    CHECK(texts_of_kind(work, "glossary.md") == &work.glossary);
}
