#pragma once
/// How fast the pictures of a print pass, and what lengths become at another running speed.

#include "film/decoupage.hpp"

#include <optional>
#include <string>

namespace decoupage {

/// New pictures a second of the print: as the track `running_speed` has them where some frames are shown
/// twice or mixed, else its frames a second. 0 for a film without frames.
double pictures_a_second(const Decoupage& decoupage);

/// What a length on the print is multiplied by, to be told at `speed` pictures a second; 1 for a speed of 0,
/// "as the print runs". A print of 25 told at 24 is 25/24 as long.
double stretch_at(const Decoupage& decoupage, double speed);

Time stretched(Time length, double stretch);

/// The running speed of the work, where a person knows how long the work lasts.
struct KnownSpeed {
    double pictures = 0; ///< a second: a usual speed where one lies within 0.4 %
    bool usual = false;  ///< it does
    double stretch = 1;  ///< work / print, as measured
};

/// `work` is the whole running time of the work in the same cut as the print. Nothing where either has no
/// length, or they differ by more than double or half: then something else than speed is different.
std::optional<KnownSpeed> speed_by_running_time(const Decoupage& decoupage, Time work);

/// What is known of the running speed, and what is not, in a sentence; empty where nothing is in doubt.
std::string speed_doubt(const Decoupage& decoupage);

} // namespace decoupage
