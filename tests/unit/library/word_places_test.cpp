#include "dossier/dossier.hpp"
#include "library/film_sketch.hpp"
#include "library/update.hpp"
#include "library/word_places.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Time second(int number) {
    return std::chrono::seconds(number);
}

/// A minute of 24 frames a second in two shots, the second at another pace; with words.
void write_film(const std::string& path, const std::vector<Cue>& cues) {
    Film film;
    film.print = {path.size(), "ab"};
    film.path = path;
    film.rate = {24, 1};
    film.frames = 1440;
    std::vector<Time> times;
    for (Frame frame = 0; frame < film.frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    auto dossier = Dossier::create(path, film);
    REQUIRE(dossier);
    REQUIRE(dossier->write_times(0, times));
    REQUIRE(dossier->write_film(film, second(60), true, "2026-11-28T00:00:00Z"));
    REQUIRE(dossier->write_reading(
        {"shots", 1, {}}, {{"shots", {{{0, 480}, "picture", 1, ""}, {{480, 1440}, "card", 1, ""}}}}));
    REQUIRE(
        dossier->write_reading({"transitions", 1, {}}, {{"transitions", {{{480, 480}, "cut", 0.5f, ""}}}}));
    REQUIRE(dossier->write_reading({"letters", 1, {}}, {{"letters", {{{500, 600}, "title", 1, "THE SEA"}}}}));
    REQUIRE(dossier->write_subtitles({Subtitles::Origin::beside, "film.srt", "srt", "en", "", cues}));
}

struct TwoFilms {
    support::TemporaryFolder folder;
    std::vector<LibraryFilm> films;
    std::optional<Index> index;

    TwoFilms() {
        const std::string place = folder.path().string();
        write_film(place + "/one.dossier", {{second(2), second(4), "", "The sea, the sea", {}},
                                            {second(5), second(6), "", "is far from the town.", {}},
                                            {second(30), second(31), "", "Towns at a seaside", {}}});
        write_film(place + "/two.dossier", {{second(1), second(2), "", "Far from here", {}},
                                            {second(40), second(41), "", "a town", {}}});
        REQUIRE(update_index(place));
        auto opened = Index::open_to_read(*index_path(place));
        REQUIRE(opened);
        index = std::move(*opened);
        films = *index->films();
    }

    /// "1@48 1.00": film, frame, closeness; a + where words go over to the next.
    std::string found(std::string_view sought) const {
        std::string text;
        const auto places = find_word_places(*index, SoughtWords(sought), films);
        REQUIRE(places);
        for (const WordPlace& place : *places)
            text += (text.empty() ? "" : ", ") + std::to_string(place.film) + '@' +
                    std::to_string(frame_of_word(place.row)) + (place.next_row != 0 ? "+ " : " ") +
                    std::to_string(place.closeness).substr(0, 4);
        return text;
    }
};

} // namespace

TEST_CASE("words are found in all films, whole ones nearer than those that begin so") {
    const TwoFilms two;
    CHECK(two.found("sea") == "1@48 1.00, 1@500 1.00, 1@720 0.50, 2@500 1.00");
    CHECK(two.found("\"sea\"") == "1@48 1.00, 1@500 1.00, 2@500 1.00");
    CHECK(two.found("the sea") == "1@48 1.00, 1@500 1.00, 2@500 1.00");
    CHECK(two.found("town seas") == "1@720 0.25");
    CHECK(two.found("a") == "1@720 1.00, 2@960 1.00"); // not "at"
    CHECK(two.found("nothing") == "");
    CHECK(two.found("\"\"") == "");
}

TEST_CASE("words that are said may go over to what is said soon after") {
    const TwoFilms two;
    CHECK(two.found("sea far") == "1@48+ 0.25");
    CHECK(two.found("far town") == "1@120 0.50"); // in film two they are far apart
}

TEST_CASE("a film is known well enough to say when a frame is, in which shot, and to understand a place") {
    const TwoFilms two;
    REQUIRE(two.films.size() == 2);
    Sketching sketching(*two.index);
    const auto sketch = sketching.sketch(two.films[1]);
    REQUIRE(sketch);
    CHECK(sketch->seconds_at(0) == doctest::Approx(0));
    CHECK(sketch->seconds_at(600) == doctest::Approx(25));
    CHECK(sketch->shot_at(479) == 1);
    CHECK(sketch->shot_at(480) == 2);
    CHECK(sketch->shot_at(5000) == 0);
    const Decoupage film = sketch->decoupage();
    CHECK(film.times.frames() == 1440);
    CHECK(film.times.on_screen(second(25)) == 600);
    REQUIRE(film.shots.size() == 2);
    CHECK(film.shots[1].number == 2);
}

TEST_CASE("an index that says nonsense of a film makes a sketch all the same") {
    FilmSketch sketch;
    sketch.film.frames = 1 << 30;
    sketch.film.rate = {0, 0};
    CHECK(sketch.decoupage().times.frames() < (1 << 24));
    sketch.film.frames = 4;
    sketch.shots = {{0, 2}, {2, 4}};
    sketch.starts = {5, 1};
    sketch.numbers = {std::numeric_limits<float>::quiet_NaN(), 1e30f};
    CHECK(sketch.shot_at(1) == 0);
    CHECK(sketch.shot_at(3) == 0);
    CHECK(sketch.decoupage().times.frames() == 4);
}
