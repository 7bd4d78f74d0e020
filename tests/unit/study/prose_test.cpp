#include "study/prose.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string names_of(std::string_view text) {
    std::string all;
    for (const Sentence& sentence : sentences_of(text))
        for (const ProperName& name : names_in(sentence))
            all += (all.empty() ? "" : ", ") + name.text;
    return all;
}

} // namespace

TEST_CASE("sentences end where a capital follows") {
    const auto sentences =
        sentences_of("He ran. She (Ann L. Lee) did not! “Why?” Nobody knew; vs. Godard it cost 4.1 million.");
    REQUIRE(sentences.size() == 4);
    CHECK(sentences[1].words.front().text == "She");
    CHECK(sentences[2].words[1].text == "Why");
    CHECK(sentences[3].words.back().mark == '.');
    CHECK(sentences_of("").empty());
    CHECK(sentences_of(" \xff \xe2\x80 ").empty());
}

TEST_CASE("words have their places, and a possessive taken off") {
    const auto sentence = sentences_of("Léaud’s 450,000 coming-of-age d'Or, the critics' poll")[0];
    CHECK(sentence.words[0].text == "Léaud");
    CHECK(sentence.words[0].folded == "leaud");
    CHECK(sentence.words[0].possessive);
    CHECK(sentence.words[1].text == "450,000");
    CHECK(sentence.words[2].folded == "coming-of-age");
    CHECK(sentence.words[3].capital);
    CHECK(sentence.words[4].mark == ',');
    CHECK(sentence.words[6].text == "critics");
    CHECK(sentence.words[1].begin == 11);
}

TEST_CASE("proper names") {
    CHECK(names_of(
              "In Paris, Jean-Pierre Léaud's film by Philippe De Broca was made by Les Films du Carrosse.") ==
          "Paris, Jean-Pierre Léaud, Philippe De Broca, Les Films du Carrosse");
    CHECK(names_of("The boy ran to Zéro de conduite and the United States of America") ==
          "Zéro, United States of America");
    CHECK(names_of("Truffaut's André Bazin") == "Truffaut, André Bazin");
    CHECK(names_of("nobody") == "");
}

TEST_CASE("words are found in their order") {
    const auto sentence = sentences_of("The editing, by Ann, and who died")[0];
    CHECK(find_words(sentence, "editing , by") == 1);
    CHECK(find_words(sentence, "who died") == 7);
    CHECK(find_words(sentence, "died who") == sentence.words.size());
    CHECK(says_at(sentence, 0, "the editing"));
    CHECK_FALSE(says_at(sentence, 8, "died again"));
}
