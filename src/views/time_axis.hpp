#pragma once
/// The one axis on which everything along a film is drawn.

#include "time/clock.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Times to x, in the units of a chart's viewBox. Names of rows stand left of `left`.
struct TimeAxis {
    static constexpr double left = 64;
    static constexpr double right = 1080; ///< also the width of the charts
    Time duration{0};

    double x(Time time) const;
    /// Round times from 0 on, at most twelve steps.
    std::vector<Time> ticks() const;
};

/// The faint upright lines at the ticks, `height` high.
std::string grid_lines(const TimeAxis& axis, double height);

/// The ticks' times, as a chart of its own.
std::string axis_chart(const TimeAxis& axis);

/// Opens a chart: an image with a title and a description for those who cannot see it.
/// `name` is unique on the page.
std::string open_chart(const std::string& name, double width, double height, const std::string& title,
                       const std::string& description);

/// What is said above a chart's highest point, inside the chart wherever that lies.
std::string peak_text(double x, const std::string& text);

/// A word in a chart. `place` is "start", "middle" or "end": which part of it stands at x.
std::string chart_text(double x, double y, const std::string& place, const std::string& text,
                       const std::string& kind = {});

} // namespace decoupage
