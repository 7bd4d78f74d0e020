#pragma once
/// Counts of right and wrong, and what is said of them.

#include <cstdint>
#include <string>

namespace decoupage {

/// How many there are, how many were found, and how many of both agree.
struct Tally {
    std::int64_t truths = 0;
    std::int64_t found = 0;
    std::int64_t right = 0;

    /// Of what was found, how much is there; 1 where nothing was found and nothing is there, 0 where nothing
    /// was found and something is.
    double precision() const { return found > 0 ? share(found) : (truths > 0 ? 0.0 : 1.0); }
    /// Of what is there, how much was found; 1 where nothing is there.
    double recall() const { return truths > 0 ? share(truths) : 1.0; }
    double f1() const {
        const double sum = precision() + recall();
        return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
    }
    Tally& operator+=(const Tally& other) {
        truths += other.truths;
        found += other.found;
        right += other.right;
        return *this;
    }
    friend bool operator==(const Tally&, const Tally&) = default;

private:
    double share(std::int64_t of) const { return static_cast<double>(right) / static_cast<double>(of); }
};

/// A mean that can be summed over films.
struct Mean {
    double sum = 0;
    std::int64_t count = 0;

    double value() const { return count > 0 ? sum / static_cast<double>(count) : 0.0; }
    void add(double one) {
        sum += one;
        ++count;
    }
    Mean& operator+=(const Mean& other) {
        sum += other.sum;
        count += other.count;
        return *this;
    }
};

} // namespace decoupage
