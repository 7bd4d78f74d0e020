#include "exchange/edit_rate.hpp"
#include "round_trip.hpp"
#include "support/even_times.hpp"

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

Decoupage running(Rate rate, const FrameTimes& times) {
    Decoupage film;
    film.film.rate = rate;
    film.times = times;
    return film;
}

} // namespace

TEST_CASE("a film that runs evenly at a usual rate has that one, frame for frame") {
    for (const Rate rate : usual_rates) {
        const EditRate found = edit_rate(running(rate, even_times(100, rate)));
        CHECK(found.rate == rate);
        CHECK(found.frame_for_frame);
    }
    CHECK(edit_rate(running({2997, 100}, even_times(100, {2997, 100}))).rate == Rate{30000, 1001});
}

TEST_CASE("any other film has the usual rate nearest to its average, by its time stamps") {
    Decoupage film = running({1000, 1}, even_times(250, {25, 1}));
    film.film.variable_rate = true;
    CHECK(edit_rate(film).rate == Rate{25, 1});
    CHECK_FALSE(edit_rate(film).frame_for_frame);
    CHECK(edit_rate(running({12, 1}, even_times(100, {12, 1}))).rate == Rate{24000, 1001});
    CHECK_FALSE(edit_rate(Decoupage{}).frame_for_frame);
}
