#pragma once
/// What is measured of every shot, in numbers, so that each may be described like its length.

#include "figures/counting.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// One value a shot that counts, in the order of the film; NaN where it was not measured.
struct ShotMeasure {
    std::string_view name;  ///< "brightness"; names it in exports
    std::string_view title; ///< "Brightness"
    std::string_view unit;  ///< empty for a share or a plain number
    std::string_view rule;  ///< how a shot comes to its value
    std::vector<double> values;
};

/// The curves from which they are made; load the Decoupage with them.
std::vector<std::string> measure_curves();

/// The measures of which at least one shot has a value; length comes first.
std::vector<ShotMeasure> shot_measures(const Decoupage& decoupage, std::span<const CountedShot> shots);

/// LUFS: the mean of the power of the curve "loudness" between two times in seconds, as a level again. NaN
/// where nothing was heard, or the curve is not there.
double mean_loudness(const Decoupage& decoupage, double from_s, double to_s);

} // namespace decoupage
