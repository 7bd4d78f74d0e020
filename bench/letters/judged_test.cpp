#include "bench/letters/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("true texts as text") {
    const auto read =
        texts_in("# a comment\n\nfades 3 60 title yes THE END / 1959\nfades 60 90 credits small ...\n");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].span == FrameSpan{3, 60});
    CHECK((*read)[0].words == "THE END / 1959");
    CHECK((*read)[0].legible);
    CHECK_FALSE((*read)[1].legible);
    CHECK_FALSE(texts_in("fades 60 3 title yes THE END"));
    CHECK_FALSE(texts_in("fades 3 60 title perhaps THE END"));
}

TEST_CASE("texts found, invented, named and read") {
    const std::vector<TrueText> truth{{"", {0, 100}, "title", true, "THE END"},
                                      {"", {200, 300}, "intertitle", true, "Later"},
                                      {"", {0, 500}, "logo", true, "TV"}};
    const Track letters{"letters",
                        {{{10, 90}, "title", 1, "THE FND"},
                         {{290, 400}, "intertitle", 1, "Later"}, // shares too little
                         {{0, 480}, "logo", 1, ""}}};
    const TextsJudged all = judged(letters, truth);
    CHECK(all.there == 2);
    CHECK(all.found == 1);
    CHECK(all.invented == 0); // it lies within the logo's span
    CHECK(all.kinds_right == 1);
    CHECK(all.logos_found == 1);
    CHECK(all.characters_there == 12);
    CHECK(all.characters_read == 6);
    const Track elsewhere{"letters", {{{600, 700}, "title", 1, ""}}};
    CHECK(judged(elsewhere, truth).invented == 1);
}

TEST_CASE("characters read: neither case nor signs count") {
    CHECK(plain("  Jeanne d'Alcy! / 1902") == "JEANNE DALCY 1902");
    CHECK(characters_read("abc", "ABC.") == 3);
    CHECK(characters_read("abcd", "abd") == 3);
    CHECK(characters_read("abc", "") == 0);
    CHECK(characters_read("abc", "vwxyzvwxyz") == 0);
}
