#pragma once
/// Many films on one page, each of them visible: small multiples above common axes, and every figure with
/// every film.

#include "figures/nearness.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// A film as the page shows it.
struct LibraryPageFilm {
    std::string name;
    Time length{0};
    std::string remark; ///< "partial"; usually empty
    FilmProfile profile;
    std::vector<ScaledProfiles::Neighbour> neighbours; ///< places among the films of the page
    std::vector<std::string> apart;                    ///< in words
};

struct LibraryPage {
    std::string title;
    std::vector<LibraryPageFilm> films;
    std::vector<std::string> left_out; ///< a sentence each
    std::vector<std::string> rules;    ///< what the figures are
};

/// A whole HTML document without any script. Everything a stranger wrote is escaped.
std::string library_page_html(const LibraryPage& page);

} // namespace decoupage
