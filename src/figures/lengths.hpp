#pragma once
/// How long the shots of a film are, in the figures of Salt and Redfern.

#include "figures/counting.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// All lengths in seconds; NaN where there are too few shots to say: none; one, for what speaks of spread;
/// fewer than 4 for the quartiles, than 8 for the shape.
struct LengthFigures {
    int shots = 0;
    double total = 0;  ///< of the counted shots
    double mean = 0;   ///< ASL, average shot length (Salt 1974)
    double median = 0; ///< MSL
    double least = 0;
    double most = 0;
    double deviation = 0; ///< standard deviation, over n - 1
    double variation = 0; ///< deviation / mean
    double lower_quartile = 0;
    double upper_quartile = 0;
    double skewness =
        0; ///< of the quartiles (Bowley): 0 for a symmetric film, towards 1 with a tail of long takes
    double kurtosis = 0; ///< of the octiles (Moors): 1.23 for a normal distribution, more with heavier tails
};

/// Over n - 1; NaN for fewer than two values.
double standard_deviation(std::span<const double> values);

/// `lengths` in seconds, in any order. Quantiles, the median too, are those of Harrell and Davis.
LengthFigures length_figures(std::vector<double> lengths);
LengthFigures length_figures(std::span<const CountedShot> shots);

/// A figure as it is printed and exported: never without its unit and the rule that made it.
struct Figure {
    std::string name; ///< "asl"; names it in exports
    std::string word; ///< "Average shot length (ASL)"
    double value = 0; ///< NaN where it cannot be said
    std::string unit; ///< "s", "shots"; empty for a plain number
    std::string rule;
};

/// Everything in LengthFigures, with the convention in force.
std::vector<Figure> figures_of(const LengthFigures& lengths, const Counting& counting);

} // namespace decoupage
