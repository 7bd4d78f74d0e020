#include "library/align.hpp"
#include "library/align_names.hpp"
#include "support/drawn_print.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using support::drawn_film;
using support::print_of;

namespace {

const Decoupage& film() {
    static const Decoupage film = drawn_film(1, 60);
    return film;
}

FrameSpan all_of(const Decoupage& print) {
    return {0, print.times.frames()};
}

Alignment aligned(const Decoupage& one, const Decoupage& other) {
    auto alignment = align(one, other);
    REQUIRE_MESSAGE(alignment.has_value(), alignment.error().sentence());
    return std::move(*alignment);
}

/// Every shot has these frames in the other print, within two.
void check_shots(const Alignment& alignment, const Decoupage& one, double frames_for_one) {
    REQUIRE(alignment.shots.size() == one.shots.size());
    for (const MatchedShot& shot : alignment.shots) {
        const FrameSpan own = one.shots[shot.one].span;
        CHECK(std::abs(static_cast<double>(shot.there.first) -
                       static_cast<double>(own.first) * frames_for_one) <= 2);
        CHECK(std::abs(static_cast<double>(shot.there.end) - static_cast<double>(own.end) * frames_for_one) <=
              2);
        CHECK(shot.other.has_value());
    }
}

} // namespace

TEST_CASE("a print is found to be itself, and nothing is different") {
    const Alignment alignment = aligned(film(), film());
    CHECK(alignment.speed == 1);
    REQUIRE(alignment.stretches.size() == 1);
    CHECK(alignment.stretches[0].one == all_of(film()));
    CHECK(alignment.stretches[0].other == all_of(film()));
    CHECK(alignment.only_one.empty());
    CHECK(alignment.only_other.empty());
    CHECK(alignment.confidence > 0.95);
    CHECK(alignment.differences.only_one.empty());
    CHECK(alignment.differences.transitions_compared == 118);
    check_shots(alignment, film(), 1);
}

TEST_CASE("the running speed is found: PAL, 23.976, silent film shown faster, and one that nobody met") {
    struct Shown {
        Rate rate;
        double speed;
        const char* name;
    };
    for (const Shown& shown :
         {Shown{{25, 1}, 25.0 / 24, "24 frames a second shown at 25: PAL"},
          Shown{{24000, 1001}, 1000.0 / 1001, "24 frames a second shown at 23.976"},
          Shown{{36, 1}, 1.5, "16 frames a second shown at 24"}, Shown{{18, 1}, 0.75, ""}}) {
        const Alignment alignment = aligned(film(), print_of({{film(), all_of(film())}}, {shown.rate}));
        CHECK(alignment.speed == doctest::Approx(shown.speed).epsilon(1e-6));
        CHECK(speed_name(alignment.speed) == shown.name);
        check_shots(alignment, film(), 1);
    }
    const Alignment odd = aligned(film(), print_of({{film(), all_of(film())}}, {{2430, 100}}));
    CHECK(odd.speed == doctest::Approx(1.0125).epsilon(2e-4));
    CHECK(speed_name(odd.speed).empty());
}

TEST_CASE("frames that are repeated for another rate change nothing") {
    const Decoupage telecine = print_of({{film(), all_of(film())}}, {{30, 1}, 5, 4});
    const Alignment alignment = aligned(film(), telecine);
    CHECK(alignment.speed == 1);
    check_shots(alignment, film(), 1.25);
}

TEST_CASE("another light, less contrast and noise change nothing but what is told of them") {
    const Decoupage dark = print_of({{film(), all_of(film())}}, {{24, 1}, 1, 1, 0.8f, -10, 6});
    const Alignment alignment = aligned(film(), dark);
    CHECK(alignment.stretches.size() == 1);
    check_shots(alignment, film(), 1);
    CHECK(alignment.differences.brighter < -20);
    CHECK(std::isnan(alignment.differences.louder));
}

TEST_CASE("what is missing, and what was added, is told to the frame") {
    const Decoupage logo = drawn_film(99, 2);
    const Frame end = film().times.frames(), from = film().shots[20].span.first,
                to = film().shots[26].span.first, last = film().shots[55].span.first;
    // Beginning cut in the middle of a shot; a part of the middle taken out; another beginning; the end gone.
    const Decoupage print =
        print_of({{logo, all_of(logo)}, {film(), {50, from + 11}}, {film(), {to, last}}}, {{25, 1}});
    const Alignment alignment = aligned(film(), print);
    CHECK(alignment.speed == doctest::Approx(25.0 / 24));
    REQUIRE(alignment.stretches.size() == 2);
    const Frame logo_end = logo.times.frames();
    CHECK(alignment.stretches[0].one == FrameSpan{50, from + 11});
    CHECK(alignment.stretches[0].other == FrameSpan{logo_end, logo_end + from + 11 - 50});
    CHECK(alignment.stretches[1].one == FrameSpan{to, last});
    REQUIRE(alignment.only_one.size() == 3);
    CHECK(alignment.only_one[0].span == FrameSpan{0, 50});
    CHECK(alignment.only_one[1].span == FrameSpan{from + 11, to});
    CHECK(alignment.only_one[1].at == logo_end + from + 11 - 50);
    CHECK(alignment.only_one[2].span == FrameSpan{last, end});
    REQUIRE(alignment.only_other.size() == 1);
    CHECK(alignment.only_other[0].span == FrameSpan{0, logo_end});
}

TEST_CASE("a transition that only one print has is told with its place in the other") {
    Decoupage print = print_of({{film(), all_of(film())}}, {{25, 1}});
    auto& found = print.tracks["transitions"].segments;
    const Frame lost = found[10].span.first;
    found.erase(found.begin() + 10);
    found.insert(found.begin() + 30, {{found[30].span.first - 12, found[30].span.first - 12}, "cut", 1, ""});
    const Alignment alignment = aligned(film(), print);
    REQUIRE(alignment.differences.only_one.size() == 1);
    CHECK(alignment.differences.only_one[0].transition.span.first == lost);
    CHECK(std::abs(alignment.differences.only_one[0].expected.first - lost) <= 1);
    REQUIRE(alignment.differences.only_other.size() == 1);
    CHECK(alignment.differences.only_other[0].transition.span == found[30].span);
}

TEST_CASE("different films are refused, however many are tried, and so is what has no pictures or no end") {
    for (unsigned seed = 2; seed < 12; ++seed) {
        const auto found = align(film(), drawn_film(seed, 40));
        REQUIRE_FALSE(found);
        CHECK(found.error().kind == Fault::Kind::not_found);
        CHECK(found.error().found.starts_with("These do not seem to be prints of one film"));
    }
    CHECK(align(film(), {}).error().kind == Fault::Kind::usage);
    Decoupage endless = film();
    endless.times = FrameTimes(film().times.values(), std::chrono::hours(24 * 365));
    CHECK(align(film(), endless).error().found == "One of them is longer");
    const Decoupage blank = print_of({{film(), {0, 1}}}, {});
    CHECK_FALSE(align(film(), blank));
    CHECK_FALSE(align(blank, blank));
}

TEST_CASE("names are carried to where their pictures are, and what cannot be placed is told") {
    Decoupage one = film();
    const auto give = [&](std::int64_t number, const char* words, FrameSpan span, Named named) {
        one.namings.push_back({number, Naming::Deed::give, 0, named, "", span, words, "Ada", "then"});
    };
    const auto shot = [&](std::size_t number) { return one.shots[number - 1].span; };
    give(1, "the run", shot(10), Named::shots);
    give(2, "a step", {shot(30).first + 3, shot(30).first + 20}, Named::span);
    give(3, "the lost one", shot(22), Named::shots);
    give(4, "the long one", {shot(15).first, shot(22).end}, Named::shots);
    give(5, "taken", shot(40), Named::shots);
    one.names = names_where_they_are(one);
    Decoupage other =
        print_of({{film(), {0, shot(21).first}}, {film(), {shot(26).first, shot(50).end}}}, {{25, 1}});
    other.names = {{1, "Taken", Named::span, {0, 5}, {0, 5}, "Ben", "now"}};
    const auto names = carried_names(aligned(one, other), one, other);
    const auto fate = [&](std::string_view words) {
        for (const CarriedName& carried : names)
            if (carried.name.words == words) return carried;
        return CarriedName{};
    };
    using Fate = CarriedName::Fate;
    CHECK(fate("the run").fate == Fate::carried);
    CHECK(fate("the run").there == shot(10));
    CHECK(fate("a step").fate == Fate::carried);
    CHECK(fate("a step").there.length() == 17);
    CHECK(fate("the lost one").fate == Fate::absent);
    CHECK(fate("the long one").fate == Fate::partly);
    CHECK(fate("taken").fate == Fate::known);
    CHECK(naming_of(fate("the run")).author == "Ada");
}
