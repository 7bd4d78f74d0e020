#include "figures/titles.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using support::made_of;
using Kind = Shot::Kind;

namespace {

Counting rules(Counting::OverAction over_action = Counting::OverAction::left_out) {
    Counting counting;
    counting.start = Counting::Start::after_titles;
    counting.end = Counting::End::before_credits;
    counting.over_action = over_action;
    return counting;
}

std::string left_out(const Decoupage& film, const Counting& counting = rules()) {
    std::string text;
    for (const bool out : left_out_as_titles(film, counting))
        text += out ? 'x' : '.';
    return text;
}

void letters(Decoupage& film, FrameSpan span, const char* label) {
    film.tracks["letters"].segments.push_back({span, label, 0.9f, "", 0});
}

constexpr Frame minute = 24 * 60;

} // namespace

TEST_CASE("cards before the first picture and after the last are titles, those between are not") {
    const Decoupage film = made_of({{Kind::card, 48},
                                    {Kind::black, 24},
                                    {Kind::card, 48},
                                    {Kind::picture, minute},
                                    {Kind::card, 48},
                                    {Kind::picture, minute},
                                    {Kind::card, 72}});
    CHECK(left_out(film) == "xxx...x");
    CHECK(left_out(film, {}) == ".......");
}

TEST_CASE("pictures under titles go or stay, as the rule says") {
    Decoupage film = made_of({{Kind::picture, 240},
                              {Kind::picture, 240},
                              {Kind::picture, 4 * minute},
                              {Kind::picture, minute},
                              {Kind::picture, 480}});
    letters(film, {0, 100}, "title");
    letters(film, {250, 400}, "credits");
    letters(film, {1000, 1100}, "title"); // of a place, long after
    letters(film, {480 + 5 * minute, 480 + 5 * minute + 480}, "credits");
    CHECK(left_out(film) == "xx..x");
    CHECK(left_out(film, rules(Counting::OverAction::counted)) == ".....");
}

TEST_CASE("a sequence before the titles counts; a company's mark does not") {
    Decoupage film = made_of({{Kind::picture, minute}, {Kind::card, 240}, {Kind::picture, 12 * minute}});
    letters(film, {minute, minute + 240}, "title");
    CHECK(left_out(film) == ".x.");
    Decoupage marked = made_of({{Kind::picture, 240}, {Kind::card, 240}, {Kind::picture, 12 * minute}});
    letters(marked, {240, 480}, "title");
    CHECK(left_out(marked) == "xx.");
}

TEST_CASE("an intertitle is no title, and The End over the last picture does not take it away") {
    Decoupage film =
        made_of({{Kind::card, 48}, {Kind::picture, 48}, {Kind::card, 60}, {Kind::picture, minute}});
    letters(film, {0, 48}, "title");
    letters(film, {96, 156}, "intertitle");
    letters(film, {minute, minute + 100}, "title");
    CHECK(left_out(film) == "x...");
}

TEST_CASE("a film without shots has no titles") {
    CHECK(left_out_as_titles({}, rules()).empty());
}
