#include "figures/lengths.hpp"
#include "figures/moments.hpp"
#include "support/sample_decoupage.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Twenty shots of between one second and two, the eleventh of `frames` frames; 24 a second.
Decoupage film_with_a_take(Frame frames) {
    std::vector<support::Stretch> shots;
    for (int i = 0; i < 20; ++i)
        shots.push_back({Shot::Kind::picture, i == 10 ? frames : 24 + 24 * (i % 5) / 4});
    return support::made_of(shots);
}

const Moment* of_kind(const std::vector<Moment>& moments, std::string_view kind) {
    const auto found = std::ranges::find(moments, kind, &Moment::kind);
    return found == moments.end() ? nullptr : &*found;
}

void add(Decoupage& film, const std::string& track, Segment segment) {
    film.tracks[track].name = track;
    film.tracks[track].segments.push_back(std::move(segment));
}

Naming said(Naming::Deed deed, const Moment& moment, const std::string& words) {
    return {1, deed, 0, Named::moment, moment.kind, moment.span, words, "Ada", "2026-11-21T10:00:00Z"};
}

} // namespace

TEST_CASE("the longest take is told with its length, and the more it stands out the more surprising it is") {
    const Decoupage film = film_with_a_take(24 * 78);
    const auto moments = proposed_moments(film);
    const Moment* take = of_kind(moments, "longest_take");
    REQUIRE(take != nullptr);
    CHECK(take->span == film.shots[10].span);
    const double times = 78 / length_figures(counted_shots(film)).median;
    CHECK(take->why ==
          "The longest take lasts 1:18, " + std::to_string(std::lround(times)) + " times the median.");
    const auto ordinary = proposed_moments(film_with_a_take(60));
    CHECK(of_kind(ordinary, "longest_take")->bits < take->bits);
}

TEST_CASE("what happens while the take lasts is told of it") {
    Decoupage film = film_with_a_take(24 * 30);
    add(film, "camera_movement", {film.shots[10].span, "tracking", 1, "", 0});
    add(film, "music", {film.shots[3].span, "music", 1, "", 0});
    CHECK(of_kind(proposed_moments(film), "longest_take")
              ->why.ends_with("; the camera goes along throughout and there is no music."));
}

TEST_CASE("a freeze-frame at the end is told as the end, with the music that is cut off") {
    Decoupage film = film_with_a_take(60);
    const FrameSpan last{film.shots.back().span.end - 12, film.shots.back().span.end};
    add(film, "freeze_frames", {last, "freeze", 0.9f, "", 0});
    add(film, "music_edges", {{last.first + 2, last.first + 2}, "cut_off", 0.9f, "", 0});
    const auto moments = proposed_moments(film);
    const Moment* freeze = of_kind(moments, "last_freeze");
    REQUIRE(freeze != nullptr);
    CHECK(freeze->why ==
          "The picture stops for 0.50 s, up to the film's last picture; the music is cut off with it.");
    film.tracks["freeze_frames"].segments[0].span = {100, 112};
    CHECK(of_kind(proposed_moments(film), "last_freeze") == nullptr);
    CHECK(of_kind(proposed_moments(film), "freeze") != nullptr);
}

TEST_CASE("what is often done is no moment, what is done once is") {
    Decoupage film = film_with_a_take(60);
    add(film, "camera_movement", {film.shots[4].span, "roll", 0.9f, "", 0});
    CHECK(of_kind(proposed_moments(film), "rare_roll")->why ==
          "The camera rolls about its own axis for 2.0 s, and in no other of 20 shots.");
    film.tracks["camera_movement"].segments.clear();
    for (const Shot& shot : film.shots)
        add(film, "camera_movement", {shot.span, "roll", 0.9f, "", 0});
    CHECK(of_kind(proposed_moments(film), "rare_roll") == nullptr);
}

TEST_CASE("moments are chosen from different sides of the film, in its order, and no more than are wanted") {
    const auto at = [](Frame first, Moment::Family family, const char* kind, double bits) {
        return Moment{family, kind, {first, first + 10}, kind, "", bits};
    };
    const std::vector<Moment> proposed{at(900, Moment::Family::cutting, "a", 9),
                                       at(100, Moment::Family::cutting, "a", 8),
                                       at(500, Moment::Family::music, "b", 6)};
    const auto two = moments_worth_noticing(proposed, 1000, 2);
    REQUIRE(two.size() == 2);
    CHECK(two[0].kind == "b");
    CHECK(two[1].span.first == 900);
    CHECK(moments_worth_noticing(proposed, 1000, 0).empty());
    CHECK(moments_worth_noticing({}, 0).empty());
}

TEST_CASE("what a person accepted stays, in their words, and what they dropped is gone") {
    Decoupage film = film_with_a_take(24 * 78);
    const Moment take = *of_kind(proposed_moments(film), "longest_take");
    film.namings = {said(Naming::Deed::accept, take, "the run")};
    auto noticed = noticed_moments(film, proposed_moments(film));
    const auto named = std::ranges::find_if(noticed, &NoticedMoment::accepted);
    REQUIRE(named != noticed.end());
    CHECK(named->moment.words == "the run");
    CHECK(named->moment.why == take.why);
    CHECK(named->author == "Ada");
    film.namings[0].deed = Naming::Deed::drop;
    noticed = noticed_moments(film, proposed_moments(film));
    CHECK(std::ranges::none_of(noticed, [](const auto& one) { return one.moment.kind == "longest_take"; }));
}

TEST_CASE("an empty film and one of few shots have no moments") {
    CHECK(proposed_moments({}).empty());
    CHECK(proposed_moments(support::made_of({{Shot::Kind::picture, 48}})).empty());
}
