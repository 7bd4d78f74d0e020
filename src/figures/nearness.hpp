#pragma once
/// Which films are like which, and which stand apart: by the figures of their profiles.

#include "figures/film_profile.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// Profiles brought to one scale: each figure less the median of all films, divided by the median distance
/// from it times 1.4826 (which is the standard deviation of a normal distribution); those compared by ratio
/// by their logarithms. NaN where a film has none, where fewer than `fewest_films` have one, and where all
/// have nearly the same.
class ScaledProfiles {
public:
    static constexpr std::size_t fewest_films = 5;

    explicit ScaledProfiles(std::span<const FilmProfile> profiles);

    std::size_t films() const { return rows_.size(); }
    double scaled(std::size_t film, std::size_t figure) const { return rows_[film][figure]; }

    /// The root of the mean of squared differences, over the figures that both films have; no figure counts
    /// as more than 3 apart. NaN where they share fewer than three.
    double distance(std::size_t one, std::size_t other) const;

    struct Neighbour {
        std::size_t film = 0;
        double distance = 0;
    };
    /// The nearest first; at most `most`.
    std::vector<Neighbour> neighbours(std::size_t film, std::size_t most) const;

    /// A figure by which a film stands apart: more than `apart` on the common scale (Iglewicz and Hoaglin
    /// 1993), the farthest first.
    struct Outlier {
        std::size_t figure = 0; ///< among `profile_cards`
        double scaled = 0;      ///< below 0 where it is less than the others'
    };
    static constexpr double apart = 3.5;
    std::vector<Outlier> outliers(std::size_t film) const;

private:
    std::vector<std::array<double, profile_cards.size()>> rows_;
};

} // namespace decoupage
