#pragma once
/// How alike two stretches of signals are, whatever their light and contrast. Inside library/ only.

#include "library/align_signal.hpp"

namespace decoupage {

/// Likenesses of a stretch of one signal with every place of another: the correlation over all features
/// together, each less its own mean, from -1 to 1. Keeps running sums of the other.
class AlignLikeness {
public:
    /// Both must outlive this, and have the same features.
    AlignLikeness(const AlignSignal& one, const AlignSignal& other);

    /// Of `count` values from `at` in the one with those from `place` in the other, which must be there. 0
    /// where either is plain: hardly anything changes in it.
    float at(std::size_t at, std::size_t place, std::size_t count) const;
    /// The same for all places from `from` to before `to`.
    std::vector<float> along(std::size_t at, std::size_t count, std::size_t from, std::size_t to) const;
    /// Does too little change there to be known again?
    bool is_plain(std::size_t at, std::size_t count) const;
    /// How much changes there: the sum of squares about the means.
    double liveliness(std::size_t at, std::size_t count) const;

    const AlignSignal& one() const { return one_; }
    const AlignSignal& other() const { return other_; }

private:
    using Sums = std::vector<std::vector<double>>;
    static double energy(const Sums& sums, const Sums& squares, std::size_t at, std::size_t count);
    bool too_little(double energy, std::size_t count) const;

    const AlignSignal& one_;
    const AlignSignal& other_;
    Sums one_sums_, one_squares_, other_sums_, other_squares_;
};

} // namespace decoupage
