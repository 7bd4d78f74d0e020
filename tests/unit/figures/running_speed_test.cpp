#include "figures/running_speed.hpp"
#include "support/sample_decoupage.hpp"

#include <initializer_list>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Decoupage film_at(Rate rate, const char* label = "as_shown", const char* detail = "") {
    Decoupage film = support::made_of({{Shot::Kind::picture, 2400}});
    film.film.rate = rate;
    film.times = support::even_times(2400, rate);
    film.tracks["running_speed"] = {"running_speed", {{{0, 2400}, label, 0.9f, detail, 0}}};
    return film;
}

Time of_seconds(double length) {
    return Time{static_cast<std::int64_t>(length * Time::period::den)};
}

} // namespace

TEST_CASE("pictures are the print's frames, or the new ones among them") {
    CHECK(pictures_a_second(film_at({25, 1})) == 25);
    CHECK(pictures_a_second(film_at({24, 1}, "converted", "16 pictures a second, shown at 24")) == 16);
    CHECK(pictures_a_second(film_at({30, 1}, "converted", "18 to 19 pictures a second, shown at 30")) ==
          18.5);
    CHECK(pictures_a_second(film_at({30, 1}, "not_measurable", "too little moves to tell")) == 30);
    CHECK(pictures_a_second({}) == 0);
}

TEST_CASE("what a stranger wrote as a speed is not believed beyond reason") {
    for (const char* detail : {"", "a lot", "nan pictures", "1e9 pictures a second", "-3 to", "0 pictures"})
        CHECK(pictures_a_second(film_at({25, 1}, "converted", detail)) == 25);
}

TEST_CASE("a length is told at another speed, or as the print runs") {
    CHECK(stretch_at(film_at({25, 1}), 24) == doctest::Approx(25.0 / 24));
    CHECK(stretch_at(film_at({25, 1}), 0) == 1);
    CHECK(stretch_at(film_at({24, 1}), 24) == 1);
    CHECK(stretch_at({}, 24) == 1);
    CHECK(seconds(stretched(of_seconds(24), 25.0 / 24)) == doctest::Approx(25));
}

TEST_CASE("a person who knows the running time of the work gives its speed") {
    const auto known = speed_by_running_time(film_at({25, 1}), of_seconds(100));
    REQUIRE(known);
    CHECK(known->usual);
    CHECK(known->pictures == 24);
    CHECK(known->stretch == doctest::Approx(100.0 / 96));
    const auto odd = speed_by_running_time(film_at({25, 1}), of_seconds(104));
    REQUIRE(odd);
    CHECK_FALSE(odd->usual);
    CHECK_FALSE(speed_by_running_time(film_at({25, 1}), of_seconds(400)));
    CHECK_FALSE(speed_by_running_time({}, of_seconds(400)));
}

TEST_CASE("only a print of 25 new pictures is in doubt") {
    CHECK(speed_sentence(film_at({25, 1})).find("nothing in it tells") != std::string::npos);
    CHECK(speed_sentence(film_at({24, 1})).empty());
    CHECK(speed_sentence(film_at({25, 1}, "converted", "24 pictures a second, shown at 25")).empty());
}

TEST_CASE("a print of 25 whose music stands 71 cents too high is a film of 24, one in tune is not") {
    const auto tuned = [](Rate rate, const char* detail, const char* label = "tuned") {
        Decoupage film = film_at(rate);
        film.tracks["tuning"] = {"tuning", {{{0, 2400}, label, 0.9f, detail, 0}}};
        return film;
    };
    const Decoupage sped_up = tuned({25, 1}, "-30 cents from A 440, give or take 1");
    CHECK(recognised_speed(sped_up) == 24);
    CHECK(stretch_at(sped_up, Counting::work_speed) == doctest::Approx(25.0 / 24));
    CHECK(speed_sentence(sped_up).find("Its music tells") != std::string::npos);
    for (const Decoupage& other :
         {tuned({25, 1}, "+3 cents from A 440"), tuned({25, 1}, "-45 cents"), tuned({24, 1}, "-30 cents"),
          tuned({25, 1}, "-30 cents", "not_measurable"), tuned({25, 1}, "low"), film_at({25, 1})}) {
        CHECK_FALSE(recognised_speed(other));
        CHECK(stretch_at(other, Counting::work_speed) == 1);
    }
}
