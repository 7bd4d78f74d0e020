#pragma once
/// The parts of the page that compares films. Inside views/ only.

#include "views/comparison.hpp"

namespace decoupage {

/// The shares of shots that are shorter than each length, a line a film.
std::string compared_shares_chart(const Comparison& comparison);
/// Barcode and shot lengths of each film, all on one scale of time.
std::string compared_strips(const Comparison& comparison);
const char* comparison_style();

/// "−1.9 (−3.2 to −0.6)".
std::string with_interval(double value, double least, double most, int places);
/// So many decimals as a measure of that unit bears.
int places_of(const MeasureDifference& difference);

} // namespace decoupage
