#include "film/folded.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Words = std::vector<std::string>;

TEST_CASE("letters without case and accents") {
    CHECK(folded("ÉTÉ Übermut Œuvre straße Ðað þorn") == "ete ubermut oeuvre strasse dad thorn");
    CHECK(folded("Łódź Dvořák Việt") == "lodz dvorak viet");
    CHECK(folded("e\xcc\x81") == "e");
    CHECK(folded("Άνθρωπος ΜΟΥΣΙΚΉΣ") == "ανθρωποσ μουσικησ");
    CHECK(folded("Ёлка ЙОД Џ") == "елка иод џ");
    CHECK(folded("三船 ♪ ×") == "三船 ♪ ×");
}

TEST_CASE("words, and how many a person would count") {
    CHECK(folded_words("L'œil, it’s 5 o'clock!") == Words{"l", "oeil", "it", "s", "5", "o", "clock"});
    CHECK(count_words("L'œil, it’s 5 o'clock!") == 4);
    CHECK(folded_words("七人の侍") == Words{"七", "人", "の", "侍"});
    CHECK(count_words("七人の侍") == 4);
    CHECK(count_words(" -- … ♪ ") == 0);
    CHECK(folded_words("\xff\xc3") == Words{});
}

TEST_CASE("capitals") {
    for (const char32_t capital : {U'A', U'É', U'Ž', U'Ł', U'Ω', U'Я', U'Ё'})
        CHECK(is_capital(capital));
    for (const char32_t other : {U'a', U'é', U'ž', U'ł', U'ω', U'я', U'1', U'×', U'侍'})
        CHECK_FALSE(is_capital(other));
}

TEST_CASE("each word knows the bytes that it is") {
    const std::string text = "Le «Été», l'œuvre";
    std::string told;
    for (const PlacedWord& word : placed_words(text))
        told += word.folded + '=' + text.substr(word.begin, word.end - word.begin) + ' ';
    CHECK(told == "le=Le ete=Été l=l oeuvre=œuvre ");
}
