#pragma once
/// All conventions between which a reader of a report may switch, and what each makes of the film. Inside
/// views/ only.

#include "figures/film_figures.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage {

/// One rule on which scholars differ, and what it may be.
struct RuleSwitch {
    std::string name;  ///< "start"; names it on the page
    std::string title; ///< "Counting starts"
    std::vector<std::string> options;
};

/// The grid of all rules. A convention is a number: its options in the order of `switches`, the last counting
/// fastest. What a long take is stands apart, since it moves no other figure.
class RuleGrid {
public:
    /// A speed or a rule for long takes that `in_force` has beyond the usual ones is an option too.
    RuleGrid(const Decoupage& decoupage, const Counting& in_force);

    const std::vector<RuleSwitch>& switches() const { return switches_; } ///< that for long takes comes last
    std::size_t size() const { return variant_of_.size(); }               ///< without it
    Counting counting(std::size_t convention) const;

    /// The options of a convention, one a switch; empty where it is not in the grid.
    std::vector<std::size_t> options_of(const Counting& counting) const;
    std::size_t convention_of(const std::vector<std::size_t>& options) const;

    /// Films counted alike have one variant, whatever the rules that made it.
    const std::vector<FilmFigures>& variants() const { return variants_; }
    std::size_t variant_of(std::size_t convention) const { return variant_of_[convention]; }

    const std::vector<double>& long_takes() const { return long_takes_; } ///< seconds; 0 is the fence

private:
    std::vector<RuleSwitch> switches_;
    std::vector<double> speeds_, long_takes_;
    std::vector<FilmFigures> variants_;
    std::vector<std::size_t> variant_of_;
};

} // namespace decoupage
