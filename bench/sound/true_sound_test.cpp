#include "bench/sound/true_sound.hpp"
#include "evaluation/truth.hpp"
#include "support/places.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("true sound as text") {
    const auto read =
        stretches_in("# a comment\n\na/b | judged | 0 | 2 | speech music\na/b | speech | 0.5 | 1 | sure\n");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].word == "speech music");
    CHECK((*read)[1].from == 0.5);
    CHECK(clips_of(*read) == std::vector<std::string>{"a/b"});
    CHECK_FALSE(stretches_in("a | speech | 1 | 0.5 | sure"));
    CHECK_FALSE(stretches_in("a | speech | 0 | 1 | perhaps"));
    CHECK_FALSE(stretches_in("a | noise | 0 | 1 | sure"));
    CHECK_FALSE(stretches_in("a | speech | 0 | nan | sure"));
    CHECK_FALSE(stretches_in("a | speech | 0 | 1"));
}

TEST_CASE("tenths in which a kind is heard, is not, or is not judged") {
    const auto truth = *stretches_in("a | judged | 0 | 0.8 | speech music\n"
                                     "a | speech | 0.1 | 0.24 | sure\n"
                                     "a | speech | 0.42 | 0.5 | unsure\n"
                                     "b | speech | 0 | 1 | sure\n");
    using enum Heard;
    CHECK(heard_in(truth, "a", "speech", 9) ==
          std::vector<Heard>{no, yes, no, no, not_judged, no, no, no, not_judged});
    CHECK(heard_in(truth, "a", "sounds", 2) == std::vector<Heard>{not_judged, not_judged});
    CHECK(heard_in(truth, "a", "music", 2) == std::vector<Heard>{no, no});
}

TEST_CASE("the truth of the real clips can be read, and names only what is judged") {
    const auto text = file_text((support::source_folder() / "tests/truth/sound.txt").string());
    REQUIRE(text);
    const auto truth = stretches_in(*text);
    REQUIRE(truth);
    CHECK(clips_of(*truth).size() == 13);
    for (const TrueStretch& stretch : *truth) {
        if (stretch.kind == "judged" || stretch.word == "unsure") continue;
        INFO(stretch.clip, " ", stretch.kind, " ", stretch.from);
        CHECK(std::ranges::any_of(*truth, [&](const TrueStretch& judged) {
            return judged.clip == stretch.clip && judged.kind == "judged" && judged.from <= stretch.from &&
                   stretch.to <= judged.to && judged.word.find(stretch.kind) != std::string::npos;
        }));
    }
}
