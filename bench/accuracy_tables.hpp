#pragma once
/// Tables of accuracy: for the terminal, and as Markdown for docs/methods/transitions.md.

#include "bench/contestants.hpp"

#include <span>
#include <string>

namespace decoupage::bench {

/// One clip, every program: at most 80 columns.
std::string clip_table(const Contest& contest, Frame tolerance);

/// Cuts by clip and program, then our graduals by clip and kind, then all transitions by clip and program;
/// each with a line for all clips together.
std::string markdown_tables(std::span<const Contest> contests, Frame tolerance);

} // namespace decoupage::bench
