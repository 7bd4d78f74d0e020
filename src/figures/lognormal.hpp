#pragma once
/// The lognormal distribution, often said to be that of shot lengths, and how badly it fits.

#include <span>

namespace decoupage {

struct Lognormal {
    double mean_log = 0;      ///< of the natural logarithms
    double deviation_log = 0; ///< over n: of greatest likelihood
    double median = 0;        ///< exp(mean_log)
    /// The greatest distance between the share of values below a length and what the distribution has there
    /// (Kolmogorov). Both are made from the same values, so its tables do not hold: it is a distance, no
    /// test.
    double distance = 0;
    /// Shapiro and Francia (1972): the squared correlation of the sorted logarithms with normal scores (Blom
    /// 1958).
    double straightness = 0;
    /// How often lengths that are lognormal are as crooked as that, by Royston (1993), of 5 to 5,000 values;
    /// NaN else. Below 0.05 the distribution is usually rejected: so it was for 125 of 134 Hollywood films
    /// (Redfern).
    double chance = 0;
};

/// All NaN for fewer than 3 values, one that is not above 0, or values that are all alike. `sorted` ascends.
Lognormal lognormal_fit(std::span<const double> sorted);

/// The density of the fitted distribution at `x` > 0.
double density_at(const Lognormal& fit, double x);

} // namespace decoupage
