#pragma once
/// What words say of a number. Inside claims/ only; the words and their figures are told in
/// docs/methods/claims.md.

#include "claims/relation.hpp"

#include <span>
#include <string_view>

namespace decoupage {

inline Relation at_least(double least, Unit unit) {
    Relation relation;
    relation.least = least;
    relation.unit = unit;
    return relation;
}

inline Relation at_most(double most, Unit unit) {
    Relation relation;
    relation.most = most;
    relation.unit = unit;
    return relation;
}

inline Relation between(double least, double most, Unit unit) {
    Relation relation;
    relation.least = least;
    relation.most = most;
    relation.unit = unit;
    return relation;
}

/// "Through": all of it, but for what no ear or eye would miss.
inline constexpr double through_share = 0.9;
/// "Never": for no longer than errors at the edges of a stretch.
inline constexpr double never_share = 0.02;
/// "Swells": by so many LU.
inline constexpr double swells_by = 3;
/// "As", "at", "with": as near as two things seem to be one to eye and ear; seconds.
inline constexpr double at_once = 0.5;

enum class Bound { over, under, at_least, at_most, about, nearly, exactly, between, plain };

struct BoundWords {
    std::string_view words;
    Bound bound;
};

/// Shares that are said in words.
struct WholeWord {
    std::string_view words;
    double least, most;
};

std::span<const BoundWords> bound_words();
std::span<const WholeWord> whole_words();

/// What the words allow of a number that was said as precisely as that.
Relation bounded(Bound bound, double value, double half_a_digit);

} // namespace decoupage
