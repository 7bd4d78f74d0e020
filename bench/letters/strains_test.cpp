#include "bench/letters/strains.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("composed films know where their letters stand") {
    for (int number = 0; number < 40; ++number) {
        CAPTURE(number);
        const ComposedFilm film = composed_film(number, "");
        CHECK(film.frames() > 60);
        CHECK(strain_of(number) == strain_of(number + 20));
        CHECK(film.truth().empty() == (strain_of(number).find("no letters") != std::string::npos));
        for (const TrueText& text : film.truth()) {
            CHECK(text.span.first >= 0);
            CHECK(text.span.first < text.span.end);
            CHECK(text.span.end <= film.frames());
            CHECK_FALSE(text.words.empty());
        }
    }
}

TEST_CASE("the same number composes the same film, another another") {
    const auto words = [](int number) {
        const ComposedFilm film = composed_film(number, "");
        std::string all;
        for (const TrueText& text : film.truth())
            all += std::to_string(text.span.first) + text.words;
        return all;
    };
    CHECK(words(1) == words(1));
    CHECK(words(1) != words(21));
    CHECK(words(1) != words(0));
}
