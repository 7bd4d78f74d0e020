#include "study/document_damage.hpp"
#include "study/document_text.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a text that ends in mid-sentence is noticed") {
    CHECK(
        document_of_text(
            "Whole sentences stand here, as they should.\n\n== Title ==\nThe English title is a translation "
            "that fails to say what the French")
            .damage == "ends in mid-sentence, in the section Title (“…title is a translation that fails to "
                       "say what the French”)");
    CHECK(document_of_text("The English title is a translation that fails to say")
              .damage.starts_with("ends in mid-sentence ("));
}

TEST_CASE("what ends without a stop need not be damaged") {
    for (const char* whole :
         {"A whole sentence of some length stands here, as it should.",
          "A whole sentence of some length stands here (as it should.)",
          "He said a whole sentence of some length: “as it should.”",
          "A whole sentence of some length stands here, as it should.[12][13]",
          "Some whole sentence.\nA few words only", "Is this a question of some length, as it should be?",
          "First of a list whose items have no stop at all\nSecond of a list whose items have no stop at "
          "all"}) {
        CAPTURE(whole);
        CHECK(damage_at_end(document_of_text(whole)) == "");
    }
}

TEST_CASE("characters that came to grief are noticed") {
    CHECK(damage_of_encoding("café") == "");
    CHECK(damage_of_encoding("caf\xe9 in Latin-1") == "");
    CHECK(damage_of_encoding("caf\xc3") == "ends in the middle of a character");
    CHECK(damage_of_encoding("a\xe2\x80") == "ends in the middle of a character");
    CHECK(damage_of_encoding("cafÃ©") == "has accents that were written twice (Ã© for é)");
    CHECK(damage_of_encoding("caf\xef\xbf\xbd") == "has characters that were lost on its way (�)");
    CHECK(damage_of_encoding(std::string_view("a\0b", 3)) == "holds bytes that are no text");
    CHECK(damage_of_encoding("") == "");
    CHECK(joined_damage("a", "b") == "a; b");
    CHECK(joined_damage("", "b") == "b");
}
