#include "analysers/roster.hpp"
#include "analysers/transitions/explanation.hpp"
#include "support/screening_room.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using What = Reason::What;
using Side = Reason::Side;

namespace {

/// A drawn film, screened and read.
struct Seen {
    support::DrawnFilm film;
    Evidence::Curves curves = support::measure(film);
    Evidence::Tracks tracks = support::read(film, curves);

    explicit Seen(std::string_view scenario) : film(support::draw(support::scenario_named(scenario))) {}

    const std::vector<Segment>& found() const { return tracks.at("transitions").segments; }
    Explanation why(Frame place, Frame around = 8, double sensitivity = 0.5) const {
        const Evidence evidence(film.film, film.times, curves, tracks);
        const auto explanation =
            analysers::explain(evidence, tracks.at("transitions"), sensitivity, place, around);
        REQUIRE(explanation);
        return *explanation;
    }
};

bool says(const Explanation& explanation, What what, Side side) {
    return std::any_of(explanation.reasons.begin(), explanation.reasons.end(),
                       [&](const Reason& reason) { return reason.what == what && reason.side == side; });
}

} // namespace

TEST_CASE("a cut is explained by a change that no movement explains and that stays") {
    const Seen seen("cut_between_moving_shots");
    REQUIRE_FALSE(seen.found().empty());
    const Segment cut = seen.found().front();
    REQUIRE(cut.label == "cut");
    const Explanation why = seen.why(cut.span.first);
    CHECK(why.found);
    CHECK(why.transition == cut);
    CHECK(why.log_odds > 0);
    CHECK(why.least_sensitivity < 0.5);
    CHECK(says(why, What::change, Side::for_it));
    CHECK(says(why, What::coming_back, Side::for_it));
    CHECK(says(why, What::network, Side::for_it));
    const bool ordered =
        std::is_partitioned(why.reasons.begin(), why.reasons.end(),
                            [](const Reason& reason) { return reason.side == Side::for_it; });
    CHECK(ordered);
    CHECK(seen.why(cut.span.first - 1).transition == cut); // asked a frame beside it
}

TEST_CASE("in a flash the old picture comes back, and that speaks against a cut") {
    const Seen seen("no_cut_in_a_flash_of_one_frame");
    CHECK(seen.found().empty());
    const Evidence evidence(seen.film.film, seen.film.times, seen.curves, seen.tracks);
    const auto difference = evidence.curve("picture_difference");
    const auto lit = std::max_element(difference.begin() + 1, difference.end());
    const Explanation why = seen.why(lit - difference.begin());
    CHECK_FALSE(why.found);
    CHECK(why.log_odds < 0);
    CHECK(why.least_sensitivity > 0.5);
    CHECK(says(why, What::coming_back, Side::against_it));
    for (const Reason& reason : why.reasons)
        if (reason.what == What::coming_back) CHECK(reason.frames <= 2);
}

TEST_CASE("a dissolve is explained by how evenly the later picture takes over") {
    const Seen seen("dissolve_of_half_a_second");
    const auto dissolve = std::find_if(seen.found().begin(), seen.found().end(),
                                       [](const Segment& segment) { return segment.label == "dissolve"; });
    REQUIRE(dissolve != seen.found().end());
    const Explanation why = seen.why((dissolve->span.first + dissolve->span.end) / 2, 20);
    CHECK(why.found);
    CHECK(says(why, What::climb, Side::for_it));
    CHECK(says(why, What::left_over, Side::for_it));
    CHECK(2 * why.reach >= dissolve->span.length());
    CHECK(why.frames.size() == 41);
    const auto part_at = [&](Frame frame) {
        for (const Testimony& row : why.frames)
            if (row.frame == frame) return row.part.value_or(-1);
        return -1.0f;
    };
    CHECK(part_at(dissolve->span.first) < 0.25f);
    CHECK(part_at(dissolve->span.end - 1) > 0.75f);
}

TEST_CASE("where nothing happens nothing speaks for a transition") {
    const Seen seen("no_cut_in_a_still_picture");
    const Explanation why = seen.why(20);
    CHECK_FALSE(why.found);
    CHECK(why.least_sensitivity == 1);
    CHECK(says(why, What::change, Side::against_it));
    CHECK(says(why, What::network, Side::against_it));
    for (const Reason& reason : why.reasons)
        CHECK(reason.side == Side::against_it);
}

TEST_CASE("the frames testified to lie inside the film, and a place outside it has no explanation") {
    const Seen seen("no_cut_in_a_still_picture");
    const Frame frames = seen.film.times.frames();
    CHECK(seen.why(0, 3).frames.size() == 4);
    CHECK(seen.why(0, 3).frames.front().frame == 0);
    CHECK(seen.why(frames - 1, 3).frames.size() == 4);
    CHECK(seen.why(frames - 1, 3).frames.back().frame == frames - 1);
    CHECK(seen.why(5, 0).frames.size() == 1);
    const Evidence evidence(seen.film.film, seen.film.times, seen.curves, seen.tracks);
    CHECK_FALSE(analysers::explain(evidence, {}, 0.5, frames, 3));
    CHECK_FALSE(analysers::explain(evidence, {}, 0.5, -1, 3));
    const Evidence::Curves no_curves;
    const Evidence nothing(seen.film.film, seen.film.times, no_curves, seen.tracks);
    CHECK_FALSE(analysers::explain(nothing, {}, 0.5, 5, 3));
}

TEST_CASE("an explanation does not depend on what lies far away") {
    // The same place of a film whose middle is looked at alone.
    const Seen seen("cut_every_few_frames");
    for (const Segment& segment : seen.found()) {
        const Explanation near = seen.why(segment.span.first, 2), far = seen.why(segment.span.first, 100);
        CHECK(near.log_odds == doctest::Approx(far.log_odds));
        CHECK(near.transition == far.transition);
    }
}
