#pragma once
/// What a claim says of a number, and whether what was measured holds it.

#include "claims/verdict.hpp"

#include <limits>
#include <string>

namespace decoupage {

/// What was measured: the likeliest value, and between what it surely lies.
struct Range {
    double low = 0, best = 0, high = 0;
    static Range exactly(double value) { return {value, value, value}; }
};

enum class Unit { count, seconds, share, plain, degrees, loudness, a_minute };

/// Numbers that a claim allows.
struct Relation {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool without_least = false, without_most = false; ///< the limit itself is not allowed
    Unit unit = Unit::count;

    bool allows(double value) const;
};

/// Supported where all that may be is allowed, contradicted where nothing is, borderline between.
Verdict verdict_of(const Range& measured, const Relation& allowed);

/// "70.0 s", "2 to 3", "92 %", "4:49".
std::string words_of(const Range& measured, Unit unit);

} // namespace decoupage
