#include "study/work_reading.hpp"
#include "study/work_words.hpp"
#include "work_folder.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = WordsOfWork::Kind;

namespace {

/// "study/6-form.md:5 Form · Shots: Long takes."; all of a kind.
std::string told_of(const Work& work, Kind kind) {
    std::string text;
    for (const WordsOfWork& words : words_of(work))
        if (words.kind == kind)
            text += words.written.file + ':' + std::to_string(words.written.line) + ' ' + words.under + ": " +
                    words.words + '\n';
    return text;
}

} // namespace

TEST_CASE("each thing that can be found in a work folder has an entry with its file and line") {
    const WorkFolder folder;
    folder.write("claims.toml", "[places]\n\"the run\" = \"the longest take\"\n[[claim]]\nid = \"one-take\"\n"
                                "sentence = \"The run is one take.\"\ntest = \"the run is one shot\"\n"
                                "note = \"Fabe says so.\"\n");
    folder.write("study/6-form.md",
                 "# Form\n\nIt [begins](claim:one-take)\nhere.\n\n## Shots\n\n- one *long*\n- two\n\n"
                 "| a | b |\n|---|---|\n| c | d |\n\n> said[^1]\n\n[^1]: by Ada\n");
    folder.write("sources/entry.toml",
                 "[source]\ntitle = \"Entry\"\nauthors = [\"Ada\"]\n[[fact]]\n"
                 "says = \"admissions\"\nvalue = \"4,100,000\"\nquote = \"4.1 million\"\n");
    const Work work = folder.read();
    CHECK(told_of(work, Kind::text) == "study/6-form.md:1 : Form\n"
                                       "study/6-form.md:3 Form: It begins here.\n"
                                       "study/6-form.md:6 Form: Shots\n"
                                       "study/6-form.md:8 Form · Shots: one long\n"
                                       "study/6-form.md:9 Form · Shots: two\n"
                                       "study/6-form.md:11 Form · Shots: a · b\n"
                                       "study/6-form.md:13 Form · Shots: c · d\n"
                                       "study/6-form.md:15 Form · Shots: said\n"
                                       "study/6-form.md:17 Form: by Ada\n");
    CHECK(told_of(work, Kind::claim) == "claims.toml:6 one-take: The run is one take.\n"
                                        "claims.toml:6 one-take: the run is one shot\n"
                                        "claims.toml:6 one-take: Fabe says so.\n");
    CHECK(told_of(work, Kind::place) == "claims.toml:2 the run: the run: the longest take\n");
    CHECK(told_of(work, Kind::source) == "sources/entry.toml:1 entry: Ada, Entry\n"
                                         "sources/entry.toml:4 Entry: admissions: 4,100,000 · 4.1 million\n");
    CHECK(told_of(work, Kind::record).find("The Run") != std::string::npos);
}
