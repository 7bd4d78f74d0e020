#pragma once
/// How fast the pictures of a print pass, and what lengths become at another running speed.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <optional>
#include <string>

namespace decoupage {

/// New pictures a second of the print: as the track `running_speed` has them where some frames are shown
/// twice or mixed, else its frames a second. 0 for a film without frames.
double pictures_a_second(const Decoupage& decoupage);

/// The speed at which the work itself runs, where the print gives it away; nothing where it does not.
///
/// Pictures alone do not: 25 new ones a second may have been shot as 25 or as 24. But whoever ran a film of
/// 24 at 25 without putting its sound right raised its music by 71 cents (hundredths of a semitone), so that
/// it lies 29 below the tones of the piano. A print of 25 whose music the track `tuning` has from 17 to 41
/// cents below is taken for one. (Music that was played at A 435, as in France before the war, lies 20 below,
/// and would be, too.)
std::optional<double> recognised_speed(const Decoupage& decoupage);

/// What a length on the print is multiplied by, to be told at `speed` pictures a second; 1 for a speed of 0,
/// "as the print runs". A print of 25 told at 24 is 25/24 as long. At `Counting::work_speed`, the recognised
/// one; 1 where none is.
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

/// Whether a print of 25 pictures a second was recognised, or what is in doubt, in a sentence; empty for
/// others.
std::string speed_sentence(const Decoupage& decoupage);

} // namespace decoupage
