#pragma once
/// How films differ, shot by shot: never one average against another.

#include "figures/measures.hpp"
#include "figures/two_samples.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// A film under one convention, with what is measured of its shots.
struct FilmMeasures {
    std::vector<CountedShot> shots;
    std::vector<ShotMeasure> measures;

    /// The values of a measure that are known, in ascending order.
    std::vector<double> sorted(std::string_view measure) const;
};
FilmMeasures film_measures(const Decoupage& decoupage, const Counting& counting);

/// One measure of two films. What speaks of a difference speaks of the second, beside the first.
struct MeasureDifference {
    std::string_view name, title, unit;
    std::size_t first = 0, second = 0; ///< shots with a value
    double first_median = 0, second_median = 0;
    CliffsD cliff; ///< above 0 where the second's values are mostly higher
    Shift shift;   ///< by how much the second's are higher

    /// Of a shot of each, how often the second's has the higher value, ties halved.
    double second_is_higher() const { return (1 + cliff.d) / 2; }
    /// Does the interval of the difference leave out nought?
    bool is_sure() const { return cliff.least > 0 || cliff.most < 0; }
};
/// The measures that both films have of at least `fewest` shots each.
std::vector<MeasureDifference> differences_between(const FilmMeasures& first, const FilmMeasures& second);
inline constexpr std::size_t fewest_compared = 4;

/// How films are divided between classes, by shots: a row a class, a share a film.
struct SharesBeside {
    std::string_view title; ///< "Scale"
    std::vector<std::string_view> classes;
    std::vector<std::vector<double>> shares; ///< of each class, of each film; NaN for a film without any
};
/// Scale and movement of the camera; those of which no film says anything are left out.
std::vector<SharesBeside> shares_beside(std::span<const Decoupage* const> films);

} // namespace decoupage
