#pragma once
/// Finds in a library's index what a query asks for.

#include "library/index.hpp"
#include "library/query.hpp"

#include <cstddef>
#include <vector>

namespace decoupage {

/// One place that holds all that was asked.
struct FoundPlace {
    std::size_t film = 0; ///< in `SearchResult::films`
    FrameSpan span;
    double start = 0, length = 0; ///< seconds, from the film's first frame
    int shot = 0;                 ///< the number of the shot, or of that in which it begins; 0 for none
    std::string label;            ///< of a track's segment
    double rank = 0;              ///< 0 to 1: how clearly all that was asked holds
    std::vector<std::string> why; ///< a few words for each test: "tracking (0.99)", "music 4 %"
};

struct SearchResult {
    std::vector<LibraryFilm> films; ///< all of the library, in order of their ids
    std::vector<FoundPlace> places; ///< the highest rank first, then in order of films and frames
    std::int64_t matches = 0;       ///< how many there are, shown or not
    std::size_t films_matching = 0;
};

inline constexpr std::size_t most_places = 100'000;

/// At most `most` places. Every film is looked at; memory grows with `most`, not with the library. Faults:
/// those of reading the index.
Outcome<SearchResult> search(const Index& index, const Query& query, std::size_t most);

} // namespace decoupage
