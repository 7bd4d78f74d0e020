/// A drawn film, seen by every analyser, is counted under every convention.

#include "figures/conventions.hpp"
#include "figures/film_figures.hpp"
#include "support/screening_room.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// A print of 25: a title, three pictures (two by a cut, two by a dissolve), an intertitle, a picture, names.
constexpr const char* drawn = R"(film 25 fps 640x360
card 75 frames "THE HOUSE BY THE RIVER / A FILM BY ITS FRIENDS"
shot 300 frames clouds moving right 2
shot 250 frames trees moving left 2
dissolve 24 frames
shot 275 frames rooms
card 75 frames "LATE IN THE EVENING OF THAT DAY / NOBODY CAME HOME"
shot 300 frames clouds moving left 3 seed 9
card 100 frames "WRITTEN BY ANNA BERG / DIRECTED BY JOHN FIELD / LIT BY PAUL STONE / SOUND BY MARY WELLS / EDITED BY MAX RIVERS / MADE IN LISBON"
)";

Decoupage breakdown(const char* text) {
    const auto script = scenario::parse_script(text);
    REQUIRE(script);
    const support::DrawnFilm film = support::draw(*script);
    const support::Shown shown = support::show(film);
    Decoupage decoupage;
    decoupage.film = film.film;
    decoupage.times = film.times;
    decoupage.tracks = support::read(film, shown.curves, shown.looks);
    decoupage.curves = shown.curves;
    decoupage.shots = number_shots(decoupage.track("transitions"), decoupage.track("shots"));
    return decoupage;
}

std::vector<double> frames_at(double rate, const FilmFigures& figures) {
    std::vector<double> frames;
    for (const double length : figures.in_order)
        frames.push_back(length * rate);
    return frames;
}

void check_lengths(const std::vector<double>& found, const std::vector<double>& there) {
    REQUIRE(found.size() == there.size());
    for (std::size_t shot = 0; shot < found.size(); ++shot)
        CHECK(found[shot] == doctest::Approx(there[shot]).epsilon(1e-9));
}

} // namespace

TEST_CASE("a drawn film with titles, an intertitle and a dissolve is counted exactly, by every convention") {
    const Decoupage film = breakdown(drawn);
    const auto of = [&](const char* name) { return film_figures(film, convention_named(name).value()); };
    const std::vector<double> whole{75, 300, 262, 287, 75, 300, 100}, within{300, 262, 287, 75, 300};

    check_lengths(frames_at(25, of("usual")), whole);
    check_lengths(frames_at(25, of("cinemetrics")), whole);
    check_lengths(frames_at(24, of("salt")), within);
    check_lengths(frames_at(24, of("redfern")), within);
    CHECK(of("salt").stretch == doctest::Approx(25.0 / 24));
    CHECK(of("usual").lengths.mean == doctest::Approx(1399.0 / 7 / 25));
    CHECK(of("salt").lengths.mean == doctest::Approx(1224.0 / 5 / 24));

    // The dissolve is even, so both pictures weigh alike in its middle, give or take what moves in them.
    const FilmFigures cutting = of("cutting");
    REQUIRE(cutting.in_order.size() == 5);
    CHECK(cutting.in_order[1] * 25 == doctest::Approx(262).epsilon(0.005));
    CHECK(cutting.in_order[1] + cutting.in_order[2] == doctest::Approx(549.0 / 25));
    CHECK(cutting.lengths.mean == doctest::Approx(1224.0 / 5 / 25));

    Counting pictures = convention_named("salt").value();
    pictures.cards = Counting::Cards::left_out;
    check_lengths(frames_at(24, film_figures(film, pictures)), {300, 262, 287, 300});
}
