#include "forms.hpp"

using namespace decoupage;
using cue_test::said;

TEST_CASE("a dash is a change of speaker") {
    CHECK(said("- Where is he?\n- Gone,\nfor good.") ==
          "1000-2000 Where is he?\n1000-2000 Gone, for good.\n");
    CHECK(said("-Where?\n-Gone.") == "1000-2000 Where?\n1000-2000 Gone.\n");
    CHECK(said("Where?\n– Gone.") == "1000-2000 Where?\n1000-2000 Gone.\n");
    CHECK(said(">> ANNA: Now.\n>> Later.") == "1000-2000 ANNA: Now.\n1000-2000 Later.\n");
    CHECK(said("- Alone.") == "1000-2000 Alone.\n");
}

TEST_CASE("what goes on, and numbers, are no change of speaker") {
    CHECK(said("it is\n--no more--\n-5 degrees") == "1000-2000 it is --no more-- -5 degrees\n");
    CHECK(said("-ing at the start") == "1000-2000 -ing at the start\n");
}

TEST_CASE("a name in capitals before a colon speaks; a word that is said does not") {
    CHECK(said("HILDY: Dinner?") == "1000-2000 HILDY: Dinner?\n");
    CHECK(said("MRS. O'NEILL (on phone): Dinner?") == "1000-2000 MRS. O'NEILL: Dinner? [on phone]\n");
    CHECK(said("MÈRE:\nOui") == "1000-2000 MÈRE: Oui\n");
    CHECK(said("МАША: Да") == "1000-2000 МАША: Да\n");
    CHECK(said("Listen: no") == "1000-2000 Listen: no\n");
    CHECK(said("AT 5:30 I left") == "1000-2000 AT 5:30 I left\n");
    CHECK(said("THIS IS NOT THE NAME OF ANYBODY: no") == "1000-2000 THIS IS NOT THE NAME OF ANYBODY: no\n");
    CHECK(said("I: no") == "1000-2000 I: no\n");
}

TEST_CASE("what is heard is taken out of what is said") {
    CHECK(said("[door slams]") == "1000-2000 [door slams]\n");
    CHECK(said("(door\nslams; steps)\nWait!") == "1000-2000 Wait! [door slams, steps]\n");
    CHECK(said("I met her (my sister) there") == "1000-2000 I met her (my sister) there\n");
    CHECK(said("Wait [sighs] now") == "1000-2000 Wait now [sighs]\n");
    CHECK(said("- [both] Yes!\n- (laughs)") == "1000-2000 Yes! [both]\n1000-2000 [laughs]\n");
    CHECK(said("[unclosed") == "1000-2000 [unclosed\n");
}

TEST_CASE("notes tell of music; what is sung is kept") {
    CHECK(said("♪ La mer ♪") == "1000-2000 La mer [♪]\n");
    CHECK(said("[♪♪♪]") == "1000-2000 [♪]\n");
    CHECK(said("# La mer #") == "1000-2000 La mer [♪]\n");
    CHECK(said("[♪ soft theme]") == "1000-2000 [♪; soft theme]\n");
    CHECK(said("# 1 is the best") == "1000-2000 # 1 is the best\n");
}

TEST_CASE("marks of direction and of no width go") {
    CHECK(said("\xe2\x80\x8f"
               "a\xe2\x80\x8b"
               "b\xc2\xa0 c\td") == "1000-2000 ab c d\n");
}
