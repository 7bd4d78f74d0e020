#pragma once
/// How right is what is said to be heard, tenth of a second by tenth of a second.

#include "bench/sound/clips.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage::bench {

/// Whether each kind is said to be heard, in each tenth of a second.
using Said = std::vector<std::array<bool, heard::kinds>>;

/// Of one kind.
struct HeardTally {
    int right = 0, wrong = 0, missed = 0, quiet = 0; ///< quiet: neither there nor said

    void add(Heard truth, bool said);
    int present() const { return right + missed; }
    int absent() const { return wrong + quiet; }
    /// F1; 0 where it is never there.
    double f1() const;
    /// The share of what is without it in which it is said to be.
    double falsely() const;
};
using HeardTallies = std::array<HeardTally, heard::kinds>;

/// Adds what is asked between two times.
void add_judged(HeardTallies& tallies, const HeardTruth& truth, const Said& said, double from, double to);

/// How often what is told with some probability is so.
class Reliability {
public:
    void add(Heard truth, float probability);
    static constexpr std::size_t bins = 10;
    int count(std::size_t bin) const { return counts_[bin]; }
    double told(std::size_t bin) const;
    double true_share(std::size_t bin) const;
    /// The mean of how far both are apart, weighed by how many there are (expected calibration error: Naeini,
    /// Cooper and Hauskrecht 2015).
    double error() const;

private:
    std::array<int, bins> counts_{};
    std::array<double, bins> told_{}, true_{};
};

} // namespace decoupage::bench
