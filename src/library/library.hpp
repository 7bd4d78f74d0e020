#pragma once
/// The films of a library side by side: what its overview is made from.

#include "figures/nearness.hpp"
#include "library/index.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// All dossiers of a folder. Films that can be told of come first, in order of their paths; then those that
/// were left out.
struct Library {
    struct Entry {
        LibraryFilm film;
        FilmProfile profile;                               ///< empty of one that was left out
        std::vector<ScaledProfiles::Neighbour> neighbours; ///< the nearest first: places in `films`
        std::vector<ScaledProfiles::Outlier> outliers;
    };
    std::vector<Entry> films;
    std::vector<LibraryFilm> left_out;
};

/// In larger libraries nearness is not worked out: every film would be laid beside every other.
inline constexpr std::size_t most_films_compared = 10'000;
inline constexpr std::size_t neighbours_told = 3;

/// From its index. Faults: those of reading it.
Outcome<Library> library_of(const Index& index);

} // namespace decoupage
