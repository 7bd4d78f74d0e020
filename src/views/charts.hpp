#pragma once
/// Every chart of a film by itself, as a drawing to paste and as the numbers it is drawn from.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <span>
#include <string>
#include <string_view>

namespace decoupage {

enum class ChartGround { paper, dark };

struct ChartOrder {
    Counting counting;
    int trend = 0; ///< of the Cinemetrics graph: 0 a moving mean, 1 to 6 a polynomial of that degree
    ChartGround ground = ChartGround::paper;
};

/// One chart. The curves that all are made from are those of `report_curves`.
struct Chart {
    enum class Counts {
        shots,  ///< what it shows depends on the convention
        nothing ///< it does not
    };
    std::string_view name;  ///< "graph"
    std::string_view group; ///< "lengths", "along", "picture", "colour", "sound"
    Counts counts = Counts::nothing;
    std::string_view title; ///< "Cinemetrics graph"
    /// The pieces of the report that it is made of; empty where there is nothing to draw.
    std::string (*pieces)(const Decoupage&, const ChartOrder&);
    /// RFC 4180, with a row of names; empty where there is nothing to say.
    std::string (*table)(const Decoupage&, const ChartOrder&);
};

std::span<const Chart> charts();
/// Null where there is none of that name.
const Chart* chart_named(std::string_view name);

/// A whole SVG file, with its title and the rules in it, whose colours any program understands: no variables,
/// nothing from elsewhere. Empty where there is nothing to draw.
std::string chart_svg(const Chart& chart, const Decoupage& decoupage, const ChartOrder& order);

} // namespace decoupage
