#pragma once
/// Tables of accuracy on composed sequences: many, so only their sums are told.

#include "bench/contestants.hpp"

#include <span>
#include <string>

namespace decoupage::bench {

/// As Markdown: what each program finds, by kind; how far our graduals reach; what lures each program into
/// finding what is not there; what is found in sequences of one shot, by the hour; and what a confidence is
/// worth. Sequences whose truth has no transition are those of one shot.
std::string composed_tables(std::span<const Contest> contests, Frame tolerance);

} // namespace decoupage::bench
