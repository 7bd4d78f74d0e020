#pragma once
/// What a film's dossier can say for the record of its work.

#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct Measured {
    std::string film;   ///< the file's name, without folders
    std::string print;  ///< its digest
    double print_s = 0; ///< how long the print runs
    double work_s =
        0; ///< how long the work does: the same, unless the print gives away that it runs too fast
    double pictures = 0;      ///< a second, of the work where it is recognised; 0 where there are none
    double aspect = 0;        ///< of the picture inside its bars; 0 where there is none
    std::string aspect_words; ///< "2.35:1"
    std::string colour;       ///< "black and white", "tinted", "colour"; empty where it is not known
    int shots = 0;
    double mean_s = 0,
           median_s = 0; ///< of their lengths, as the work runs, counted the usual way; NaN for none
    struct NamedPlace {
        std::string name, where; ///< "the interview", "3832-4532"
    };
    std::vector<NamedPlace> places; ///< names that a person gave, in order
};

Measured measured_of(const Decoupage& decoupage);

/// "1:39:00": hours, minutes and whole seconds, as records have it.
std::string running_time_words(double seconds);

} // namespace decoupage
