#include "study/gaps.hpp"
#include "work_folder.hpp"

using namespace decoupage;

namespace {

std::string told_gaps(const std::vector<WorkGap>& gaps) {
    std::string all;
    for (const WorkGap& gap : gaps)
        all += (all.empty() ? "" : "\n") + place_words(gap.written) + ' ' + gap.what;
    return all;
}

} // namespace

TEST_CASE("facts for which nobody is named") {
    const WorkFolder folder(
        "[work]\ntitle = \"x\"\n[[people]]\nname = \"Ann\"\nroles = [\"director\", \"editor\"]\n"
        "[[people]]\nname = \"Ben\"\nsource = \"a\"\n[[manifestation]]\nid = \"disc\"\n"
        "[[manifestation]]\nid = \"mine\"\n[[item]]\nof = \"mine\"\n"
        "[[prize]]\nprize = \"Palm\"\nyear = 1959\n[[prize]]\nprize = \"Bear\"\nsource = \"a#b\"\n");
    folder.write("sources/a.toml", "[source]\ntitle = \"A\"\n[[fact]]\nsays = \"prize\"\nvalue = \"Palm\"\n"
                                   "[[fact]]\nsays = \"prize\"\nvalue = \"Bear\"\nat = \"b\"\n");
    CHECK(told_gaps(unsourced_in(folder.read())) == "work.toml:1 the table [work]\n"
                                                    "work.toml:3 Ann, director, editor\n"
                                                    "work.toml:9 manifestation: disc\n"
                                                    "work.toml:15 prize: Palm, 1959\n"
                                                    "sources/a.toml:3 where a says prize: Palm");
}

TEST_CASE("where nothing stands") {
    const WorkFolder folder;
    folder.write("guide/before.md", "## Start here\n\nwords\n\n## The journey in\n\n<!-- a question -->\n");
    folder.write("guide/after.fr.md", "## Thèmes à parcourir\n\nx\n");
    folder.write("study/1-production.md", "# P\n\n## Money\n\n");
    folder.write("study/6-forme.fr.md", "# F\n\nwords\n");
    const std::string gaps = told_gaps(empty_in(folder.read()));
    const auto says = [&](const std::string& line) {
        return ('\n' + gaps + '\n').find('\n' + line + '\n') != gaps.npos;
    };
    CHECK(says("work.toml:1 the year"));
    CHECK(says("work.toml:1 a director"));
    CHECK(says("guide/before.md:5 the heading The journey in"));
    CHECK(says("guide/before.md the heading One thing to watch for"));
    CHECK_FALSE(says("guide/before.md:1 the heading Start here"));
    CHECK(says("guide/after.fr.md the heading Ouvrir la conversation"));
    CHECK_FALSE(says("guide/after.fr.md the heading Thèmes à parcourir"));
    CHECK(says("study/1-production.md:1 the whole text"));
    CHECK_FALSE(says("study/6-form.md the whole part"));
    CHECK(says("study/2-context.md the whole part"));
    CHECK(says("sources/ any source"));
}
