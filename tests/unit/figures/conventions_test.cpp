#include "figures/conventions.hpp"
#include "figures/lengths.hpp"
#include "support/sample_decoupage.hpp"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;
using support::made_of;
using Kind = Shot::Kind;

namespace {

/// A print of 25 frames a second: a card, a title over the first picture, two dissolves, an intertitle, a
/// card of names. In the first dissolve the later picture weighs little until late; in the second, both are
/// alike.
Decoupage titled_film() {
    Decoupage film = made_of({{Kind::black, 25},
                              {Kind::card, 75, "fade_in", 25},
                              {Kind::picture, 200},
                              {Kind::picture, 500},
                              {Kind::picture, 400, "dissolve", 50},
                              {Kind::card, 100},
                              {Kind::picture, 300},
                              {Kind::picture, 500, "dissolve", 25},
                              {Kind::card, 200},
                              {Kind::black, 100, "fade_out", 25}});
    film.film.rate = {25, 1};
    film.times = support::even_times(film.times.frames(), {25, 1});
    film.tracks["letters"] = {"letters",
                              {{{50, 125}, "title", 0.9f, "", 0},
                               {{150, 250}, "title", 0.9f, "", 0},
                               {{1275, 1375}, "intertitle", 0.9f, "", 0},
                               {{2200, 2400}, "credits", 0.9f, "", 0}}};
    film.tracks["running_speed"] = {"running_speed", {{{0, 2525}, "as_shown", 0.9f, "24 or 25 …", 0}}};
    for (const std::string& curve : counting_curves()) {
        auto& values = film.curves[curve];
        for (Frame frame = 0; frame < film.times.frames(); ++frame)
            values.push_back(frame < 825 ? 200.0f : frame < 860 ? 150.0f : frame < 875 ? 60.0f : 40.0f);
    }
    return film;
}

std::vector<double> frames_of(const Decoupage& film, const char* convention, double at) {
    std::vector<double> frames;
    for (const CountedShot& shot : counted_shots(film, convention_named(convention).value()))
        frames.push_back(seconds(shot.length) * at);
    return frames;
}

void check_frames(const std::vector<double>& found, const std::vector<double>& there) {
    REQUIRE(found.size() == there.size());
    for (std::size_t shot = 0; shot < found.size(); ++shot)
        CHECK(found[shot] == doctest::Approx(there[shot]).epsilon(1e-9));
}

double average(const Decoupage& film, const char* convention) {
    return length_figures(counted_shots(film, convention_named(convention).value())).mean;
}

} // namespace

TEST_CASE("each convention counts a film with titles, cards and dissolves by its own rules") {
    const Decoupage film = titled_film();
    check_frames(frames_of(film, "usual", 25), {100, 200, 525, 425, 100, 312, 513, 225});
    check_frames(frames_of(film, "salt", 24), {525, 425, 100, 312, 513});
    check_frames(frames_of(film, "redfern", 24), {200, 525, 425, 100, 312, 513});
    check_frames(frames_of(film, "cutting", 25), {535, 415, 100, 312, 513});
    check_frames(frames_of(film, "cinemetrics", 25), {100, 200, 525, 425, 100, 312, 513, 225});
}

TEST_CASE("so the same film has an average of 12 s, or of 15.6") {
    const Decoupage film = titled_film();
    CHECK(average(film, "usual") == doctest::Approx(12));
    CHECK(average(film, "salt") == doctest::Approx(15.625));
    CHECK(average(film, "redfern") == doctest::Approx(2075.0 / 24 / 6));
    CHECK(average(film, "cutting") == doctest::Approx(15));
}

TEST_CASE("every convention has a name of its own, says its rules, and is known by them") {
    CHECK(conventions().front().counting == Counting{});
    for (const Convention& convention : conventions()) {
        INFO(convention.name);
        CHECK(convention_named(convention.name) == convention.counting);
        CHECK(convention_of(convention.counting)->name == convention.name);
        CHECK_FALSE(convention.meaning.empty());
        const auto same = std::ranges::count(conventions(), convention.counting, &Convention::counting);
        CHECK(same == 1);
    }
    CHECK_FALSE(convention_named("nobody"));
    Counting own;
    own.speed = 18;
    CHECK(convention_of(own) == nullptr);
}

TEST_CASE("a rule names all that is in force") {
    const std::string salt = counting_rule(convention_named("salt").value());
    for (const char* words : {"cards count", "half-way", "over action too", "told at 24 pictures"})
        CHECK_MESSAGE(salt.find(words) != std::string::npos, words);
    const std::string redfern = counting_rule(convention_named("redfern").value());
    CHECK(redfern.find("over action they count") != std::string::npos);
    CHECK(counting_rule(convention_named("cutting").value()).find("weigh alike") != std::string::npos);
    CHECK(counting_rule({}).find("told at") == std::string::npos);
}
