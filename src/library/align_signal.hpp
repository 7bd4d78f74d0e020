#pragma once
/// What of a film is held against another print of it: some curves, on one grid of time. Inside library/
/// only.

#include "film/decoupage.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// The curves that are compared; load each Decoupage with them.
std::vector<std::string> align_curves();

/// Features side by side, `length` values each, so many a second. They are scaled so that the usual spread in
/// a film is about 1; a feature that hardly changes in the film is all 0.
struct AlignSignal {
    double a_second = 0;
    std::size_t length = 0;
    std::vector<std::vector<float>> features;

    /// The features' values from `at` on, one feature after the other, each less its own mean.
    std::vector<float> centred(std::size_t at, std::size_t count) const;
};

/// Each value is the mean over its part of the time. Every feature is there, in one order for all films.
AlignSignal signal_of(const Decoupage& decoupage, double a_second);

/// Leaves out of both what either lacks: it would only speak against a likeness.
void keep_common(AlignSignal& one, AlignSignal& other);

} // namespace decoupage
