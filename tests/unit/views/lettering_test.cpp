#include "views/lettering.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("every letter that the views write has a form of its own") {
    std::set<std::string> forms;
    const std::string letters = "0123456789abcdefghijklmnopqrstuvwxyz.,:-%";
    for (const char letter : letters) {
        const DrawnLetters form = lettered(std::string(1, letter));
        CHECK_FALSE(form.strokes.empty());
        std::string drawn;
        for (const auto& stroke : form.strokes)
            for (const LetterPoint point : stroke) {
                drawn += std::to_string(point.x) + " " + std::to_string(point.y) + " ";
                CHECK(point.x >= 0);
                CHECK(point.x <= form.width + 1e-9);
                CHECK(point.y >= -1);
                CHECK(point.y <= 0.34);
            }
        CHECK_MESSAGE(forms.insert(drawn).second, letter);
    }
    CHECK(lettered("–").strokes.size() == 1);
}

TEST_CASE("digits are of one width, so that numbers under each other stand in columns") {
    for (const char digit : std::string("123456789"))
        CHECK(lettered(std::string(1, digit)).width == lettered("0").width);
}

TEST_CASE("capitals are written small, and what has no form leaves a space") {
    CHECK(lettered("A").strokes.size() == lettered("a").strokes.size());
    CHECK(lettered("é").strokes.empty());
    CHECK(lettered("a a").width > lettered("aa").width);
    CHECK(lettered("").width == 0);
    CHECK(lettered("\xff\xfe").strokes.empty());
}
