#pragma once
/// Where words stand in all films of a library.

#include "figures/word_search.hpp"
#include "library/index.hpp"

#include <vector>

namespace decoupage {

/// One place: what is said or written there, or the name of it.
struct WordPlace {
    std::int64_t film = 0;
    std::int64_t row = 0;      ///< as `Index::words` takes it
    std::int64_t next_row = 0; ///< the words go over to this one; 0 where they do not
    double closeness = 0;      ///< as figures/excerpt.hpp says: from above 0 to 1
};

/// All of them, in order of films and frames. A word of one or two letters finds itself alone, a longer one
/// all that begin with it. Words that are said may go over to what is said within ten seconds. Faults: those
/// of reading the index.
Outcome<std::vector<WordPlace>> find_word_places(const Index& index, const SoughtWords& sought,
                                                 const std::vector<LibraryFilm>& films);

} // namespace decoupage
