#pragma once
/// By what a program is lured into finding what is not there, in composed sequences.

#include "evaluation/house.hpp"
#include "evaluation/truth.hpp"

#include <map>
#include <span>
#include <string>

namespace decoupage::bench {

/// Was it composed, and is it over in a moment? What lies over a whole film lures everywhere.
bool is_event(const Lure& lure, const Truth& truth);

/// How many such lures of each sort have one of the `false_` findings beside them or within.
std::map<std::string, int> lured_by(const Truth& truth, std::span<const Slip> false_);

} // namespace decoupage::bench
