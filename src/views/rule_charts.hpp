#pragma once
/// The charts that move with the rules: a frame that stands, and in it what one way of counting draws. Inside
/// views/ only.

#include "figures/film_figures.hpp"
#include "views/time_axis.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Scales wide enough for all ways of counting a film, so that a reader sees the figures move and not the
/// axes.
struct RuleScales {
    TimeAxis axis;                 ///< along the print
    double least = 0.5, most = 20; ///< seconds, of a logarithmic axis
    double shown = 20;             ///< seconds, of the density's axis
    double density = 0;            ///< its highest point, shares a second
    double cuts = 0;               ///< changes a minute
    double changes = 0;            ///< of shot, in the whole film
    double bar = 20;               ///< seconds, of the longest bar

    RuleScales(const TimeAxis& along, const std::vector<FilmFigures>& variants);

    std::vector<double> density_points() const; ///< along its axis
    /// Where on the print a moment of what is counted lies, `told` seconds after its beginning.
    double x_on_print(const FilmFigures& figures, double told) const;
};

/// A chart of which only the innermost changes.
struct RuleChart {
    std::string name; ///< "ecdf"
    std::string title, caption, description;
    double width = 0, height = 0;
    std::string (*frame)(const RuleScales&);
    std::string (*drawn)(const Decoupage&, const FilmFigures&, const RuleScales&);
};

/// Beside the table: how long shots are. Along the film: where it is cut fast.
const std::vector<RuleChart>& length_charts();
const std::vector<RuleChart>& film_charts();

/// The trendline is one of these, chosen by the reader: a moving mean, polynomials of degree 1 to 6.
inline constexpr int trend_kinds = 7;

} // namespace decoupage
