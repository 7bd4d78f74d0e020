#include "bench/scenes/composed.hpp"
#include "bench/scenes/grade.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

std::vector<ObservedFilm> some_films() {
    std::vector<ObservedFilm> films;
    for (const std::uint32_t seed : {1U, 2U, 3U})
        films.push_back({"drawn", drawn_evidence(seed), {}});
    return films;
}

bool holds(const std::vector<Frame>& frames, Frame frame) {
    return std::ranges::find(frames, frame) != frames.end();
}

} // namespace

TEST_CASE("a composed film: scenes begin with shots, and after every fade, and more than once") {
    const std::vector<ObservedFilm> films = some_films();
    const std::vector<Stretch> stretches = stretches_of(films);
    std::size_t begun = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const ObservedFilm film = composed_film(films, stretches, seed);
        std::vector<Frame> firsts;
        for (const Segment& shot : film.seen.tracks.at("shots").segments)
            if (shot.label == "picture" || shot.label == "card") firsts.push_back(shot.span.first);
        for (const Frame begins : film.seen.begins)
            CHECK(holds(firsts, begins));
        for (const Segment& transition : film.seen.tracks.at("transitions").segments)
            if (transition.label == "fade_in") CHECK(holds(film.seen.begins, transition.span.end));
        begun += film.seen.begins.size();
    }
    CHECK(begun > 20);
}

TEST_CASE("a composed film is the same for the same seed, and another for another") {
    const std::vector<ObservedFilm> films = some_films();
    const std::vector<Stretch> stretches = stretches_of(films);
    const auto palette = [&](std::uint32_t seed) {
        return composed_film(films, stretches, seed).seen.tracks.at("palette").segments.front().detail;
    };
    CHECK(palette(5) == palette(5));
    CHECK(palette(5) != palette(6));
}

TEST_CASE("a grade: none changes nothing, a grey one leaves no colour, and shares stay as they are") {
    CHECK(Grade().palette("#204080 60, #c0a040 40") == "#204080 60, #c0a040 40");
    Luck luck(1);
    Grade grey(luck, 1);
    grey.make_grey();
    const std::string text = grey.palette("#204080 60");
    CHECK(text.substr(1, 2) == text.substr(3, 2));
    CHECK(text.substr(1, 2) == text.substr(5, 2));
    CHECK(text.ends_with(" 60"));
}

TEST_CASE("some drawn films have cards between their pictures, as silent films do") {
    int of_many_cards = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        const DrawnEvidence film = drawn_evidence(seed);
        of_many_cards += std::ranges::count(film.tracks.at("shots").segments, "card", &Segment::label) > 8;
    }
    CHECK(of_many_cards > 2);
}
