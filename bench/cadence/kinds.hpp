#pragma once
/// The ways in which prints are made: which pictures of the film make each frame.

#include "bench/cadence/judged.hpp"
#include "compose/print.hpp"

#include <vector>

namespace decoupage::bench {

/// One way, and how many prints of a split are made in it.
struct Making {
    const char* name;
    Pace truth;
    int shown = 24; ///< frames a second
    int prints = 1;
    compose::Fields (*fields)(Frame frame, const Making& making) = nullptr;
    double pictures = 24; ///< a second, of the film
};

/// Sixty prints in all.
const std::vector<Making>& makings();

/// Further ones to learn from, of which no table tells: cranked by hand, stretched twice, in no order.
const std::vector<Making>& other_makings();

} // namespace decoupage::bench
