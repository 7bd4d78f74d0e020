#pragma once
/// Tables of accuracy on composed sequences: many, so only their sums are told.

#include "bench/contestants.hpp"

#include <span>
#include <string>

namespace decoupage::bench {

/// As Markdown: what each program finds, by kind; how far our graduals reach; what lures each program into
/// finding what is not there; what is found in sequences of one shot, by the hour; and what a confidence is
/// worth in all sequences together. Those whose truth has no transition are of one shot, and undisturbed if
/// it has no lure either.
std::string composed_tables(std::span<const Contest> contests, Frame tolerance);

} // namespace decoupage::bench
