#pragma once
/// What is written of a film, read again.

#include "exchange/differences.hpp"
#include "support/chance_decoupage.hpp"

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

} // namespace decoupage::exchange_test
