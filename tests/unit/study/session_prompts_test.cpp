#include "study/session_prompts.hpp"
#include "work_folder.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string told(const std::vector<Prompt>& prompts) {
    std::string all;
    for (const Prompt& prompt : prompts)
        all += prompt.words + (prompt.place.empty() ? "" : " @" + prompt.place) + '\n';
    return all;
}

} // namespace

TEST_CASE("a guide's questions are there for who leads") {
    const WorkFolder folder;
    folder.write("claims.toml", "[places]\n\"the run\" = \"the longest take\"\n");
    folder.write("guide/before.md",
                 "# Before\n\n## Start here\n\n- no\n\n## Discussion sparks\n\n- Who *runs*?\n- Why?\n");
    folder.write("guide/after.md",
                 "# After\n\n## What stayed with you\n\n- [the run](place:the-run): how long was it?\n\n"
                 "## Try naming a moment where\n\n- the light\n  told you;\n- nobody spoke.\n");
    folder.write("guide/after.fr.md", "# Après\n\n## Trouvez un moment où\n\n- la lumière parlait ;\n");
    const Work work = folder.read();
    CHECK(told(prompts_in(work, Stage::before, "en")) == "Who runs?\nWhy?\n");
    CHECK(told(prompts_in(work, Stage::before, "fr")) == "Who runs?\nWhy?\n");
    CHECK(told(prompts_in(work, Stage::after, "en")) == "the run: how long was it? @the-run\nA moment where "
                                                        "the light told you\nA moment where nobody spoke.\n");
    CHECK(told(prompts_in(work, Stage::after, "fr")) == "Un moment où la lumière parlait\n");
    CHECK(prompts_in(Work{}, Stage::after, "en").empty());
}
