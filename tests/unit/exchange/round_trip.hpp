#pragma once
/// What is written of a film, read again.

#include "exchange/differences.hpp"
#include "exchange/film_words.hpp"
#include "support/chance_decoupage.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace decoupage::exchange_test {

using namespace decoupage::exchange;
using namespace decoupage::support;

/// Films at each usual rate, and at none, `rounds` of each.
template <class Check>
void for_films_by_chance(unsigned rounds, const Check& check) {
    each_round(rounds, [&](Chance& chance) {
        for (const Rate rate : usual_rates)
            for (const Pace pace : {Pace::even, Pace::variable}) {
                CAPTURE(rate.numerator);
                CAPTURE(pace == Pace::variable);
                check(made_by_chance(chance, rate, pace));
            }
    });
}

inline std::vector<SaidName> names_as_said(const Decoupage& film) {
    std::vector<SaidName> names;
    for (const Name& name : film.names)
        names.push_back({name.span, name.words, name.named, name.author, name.words});
    return names;
}

inline std::vector<Segment> found(const Track& track) {
    std::vector<Segment> segments = track.segments;
    for (Segment& segment : segments)
        segment.correction = 0;
    return segments;
}

inline bool changes_nothing(const Decoupage& film, const Said& said) {
    const Differences differing = differences(film, said);
    return differing.corrections.empty() && differing.namings.empty();
}

inline void says_its_names(const Decoupage& film, const Said& said) {
    CHECK(said.names.size() == film.names.size());
    for (const SaidName& name : names_as_said(film))
        CHECK(std::ranges::count(said.names, name) == 1);
}

/// Of a form that loses nothing.
inline void says_everything(const Decoupage& film, const Outcome<Said>& read) {
    REQUIRE(read);
    Said said = *read;
    CHECK(said.transitions.value_or(std::vector<Segment>{}) == found(film.track("transitions")));
    REQUIRE(said.scenes);
    CHECK(*said.scenes == film.track("scenes").segments);
    says_its_names(film, said);
    for (const auto& [name, track] : other_tracks(film)) {
        CAPTURE(name);
        CHECK(sorted(said.tracks[name].segments) == sorted(track.segments));
    }
    CHECK(said.remarks.empty());
    CHECK(changes_nothing(film, said));
}

} // namespace decoupage::exchange_test
