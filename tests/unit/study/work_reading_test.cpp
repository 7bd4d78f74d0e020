#include "study/folder_files.hpp"
#include "study/work_reading.hpp"
#include "work_folder.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
namespace fs = std::filesystem;

TEST_CASE("a work folder is read whole") {
    const WorkFolder folder;
    folder.write("claims.toml",
                 "[places]\n\"the run\" = \"the longest take\"\n[[claim]]\nid = \"one-take\"\n"
                 "sentence = \"One.\"\ntest = \"the run is one shot\"\nsource = \"entry#lead\"\n");
    folder.write("guide/before.md",
                 "# Before\n\n## Start here\n\n[one](claim:one-take) at [it](place:the-run)\n");
    folder.write("guide/before.fr.md", "# Avant\n");
    folder.write("guide/after.md", "# After\n");
    folder.write("guide/leader.md", "# Leader\n");
    folder.write("study/2-context.md", "# Context\n");
    folder.write("study/1-production.md",
                 "# Production\n\n[x](<claim: the run is one shot>) ![y](still:the-run) "
                 "[a fade](term:fade) [said](source:entry#lead) ![z](figure:sound)\n");
    folder.write("scenes/run.md", "+++\nplace = \"the run\"\n+++\n## Sound\n");
    folder.write("glossary.md", "## Fade\n\nIt goes.\n");
    folder.write("sources/entry.toml", "[source]\ntitle = \"Entry\"\n");
    folder.write("films/mine.toml", "print = \"ab\"\n");
    folder.write("README.md", "hello");
    const Work work = folder.read();
    CHECK(told(work.problems) == "");
    CHECK(work.name == "run");
    CHECK(work.record.title.words == "The Run");
    REQUIRE(work.before.size() == 2);
    CHECK(work.before[0].language == "fr");
    CHECK(work.before[1].language == "en");
    CHECK(work.after.size() == 1);
    CHECK(work.leader.size() == 1);
    REQUIRE(work.study.size() == 2);
    CHECK(work.study[0].file == "study/1-production.md");
    CHECK(work.scenes.size() == 1);
    CHECK(work.glossary.size() == 1);
    CHECK(work.sources.size() == 1);
    CHECK(work.prints.size() == 1);
    REQUIRE(work.claims.size() == 2);
    CHECK(work.claims[0].id == "one-take");
    CHECK(work.claims[1].id == "study/1-production.md:3");
}

TEST_CASE("what is named and is not there is told in one reading") {
    const WorkFolder folder(
        "[work]\ntitle = \"x\"\n[[people]]\nname = \"a\"\nsource = \"enty\"\n[[item]]\nof = \"dics\"\n");
    folder.write("sources/entry.toml", "[source]\ntitle = \"Entry\"\n");
    folder.write(
        "claims.toml",
        "[places]\n\"the run\" = \"the longest take\"\n[[claim]]\nid = \"a\"\nsentence = \"s\"\ntest = \"the "
        "film is in colour\"\n"
        "against = [\"b\"]\n[[claim]]\nid = \"a\"\nsentence = \"s\"\ntest = \"the film is in colour\"\n");
    folder.write("study/1.md", "[a](claim:one)\n[a](place:the-rnu)\n[a](source:other)\n[a](term:fade)\n"
                               "![a](figure:sounds)\n");
    CHECK(folder.problems() == "claims.toml:6 There is no claim b for this one to be against\n"
                               "claims.toml:11 The claim a is there twice\n"
                               "study/1.md:1 There is no claim one\n"
                               "study/1.md:2 There is no place the-rnu (the-run?)\n"
                               "study/1.md:3 The source other is not there\n"
                               "study/1.md:4 The glossary has no word fade\n"
                               "study/1.md:5 There is no figure sounds (sound?)\n"
                               "work.toml:3 The source enty is not there (entry?)\n"
                               "work.toml:6 There is no manifestation dics");
}

TEST_CASE("files that nobody reads are noted") {
    const WorkFolder folder;
    folder.write("claim.toml", "");
    folder.write("guide/befor.md", "");
    folder.write("guide/before.draft.md", "");
    folder.write("notes.md", "");
    folder.write("scenes/run.md", "");
    CHECK(folder.problems() ==
          "claim.toml claim.toml is no file of a work folder, and is not read (claims.toml?)\n"
          "guide/befor.md guide/befor.md is no file of a work folder, and is not read "
          "(guide/before.md?)\n"
          "guide/before.draft.md guide/before.draft.md is no file of a work folder, and is not read "
          "(guide/before.md?)\n"
          "notes.md notes.md is no file of a work folder, and is not read\n"
          "scenes/run.md:1 This scene does not say where in the film it is");
}

TEST_CASE("nothing is followed out of the folder") {
    const WorkFolder folder;
    const support::TemporaryFolder elsewhere;
    std::ofstream(elsewhere.path() / "secret.md") << "# secret\n";
    fs::create_directory(folder.path() / "guide");
    fs::create_symlink(elsewhere.path() / "secret.md", folder.path() / "guide/before.md");
    fs::create_directory_symlink(elsewhere.path(), folder.path() / "study");
    fs::create_directory(folder.path() / "claims.toml");
    const Work work = folder.read();
    CHECK(told(work.problems) == "claims.toml claims.toml is not what its name says\n"
                                 "guide/before.md guide/before.md is a link, and links are not followed\n"
                                 "study study is a link, and links are not followed");
    CHECK(work.before.empty());
    CHECK(work.study.empty());
}

TEST_CASE("a file larger than anybody writes is not read") {
    const WorkFolder folder;
    folder.write("claims.toml", std::string(most_file_bytes + 1, '#'));
    folder.write("study/1.md", std::string(most_markdown + 1, 'a'));
    CHECK(folder.problems() == "claims.toml claims.toml is too large\n"
                               "study/1.md study/1.md is too long and is not read to its end");
}

TEST_CASE("what is no work folder") {
    const support::TemporaryFolder folder;
    CHECK(read_work(folder.path() / "none").error().kind == Fault::Kind::not_found);
    CHECK(read_work(folder.path()).error().found.ends_with("has no work.toml"));
    CHECK(work_folder(folder.path().string()) == folder.path());
    CHECK(work_folder("no-such-work").error().remedy == "Make one with: decoupage work new no-such-work");
    CHECK(work_folder("").error().kind == Fault::Kind::not_found);
}
