#pragma once
/// Where there is something to be heard in a sound that stands alone.

#include "sound/wave.hpp"

#include <vector>

namespace decoupage::sound {

struct Seconds {
    double from = 0, to = 0;
    friend bool operator==(const Seconds&, const Seconds&) = default;
};

/// Where the level of 20 ms is not more than `below` decibels under the active level, in hundredths of a
/// second; rests up to `rest` seconds are filled.
std::vector<Seconds> active(const Wave& wave, double below, double rest);

/// In order, those that touch or lie up to `rest` seconds apart made one; empty ones left out.
std::vector<Seconds> joined(std::vector<Seconds> spans, double rest);

/// What of the spans (joined ones) lies in none of the others (likewise).
std::vector<Seconds> without(const std::vector<Seconds>& spans, const std::vector<Seconds>& others);

} // namespace decoupage::sound
