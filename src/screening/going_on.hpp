#pragma once
/// Going on with a screening that was stopped or killed: from the end of the last reel before which every
/// reel is whole.

#include "dossier/dossier.hpp"
#include "media/film_reader.hpp"
#include "screening/screening.hpp"
#include "screening/takings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// Where a screening begins.
struct Beginning {
    Dossier dossier;
    SeenBefore before;
    Evidence::Curves curves;         ///< of the frames that were seen before
    AllLooks looks;                  ///< of those
    std::vector<std::string> failed; ///< analysers whose meter or lookout failed then
};

/// Who sees a film, as kept with seen reels.
std::string meters_of(const ScreeningOrder& order);

/// What an earlier screening of this film, not ended, saw: nothing if there is none.
std::optional<SeenReels> seen_before(const std::string& dossier_path, const Film& film);

/// How many of the film's reels need not be seen again; 0 where others saw them, or the film was cut
/// otherwise.
std::size_t reels_before(const std::vector<Reel>& reels, const std::optional<SeenReels>& seen,
                         const ScreeningOrder& order);

/// After so many reels in the dossier that stands there; in a new one where that cannot be, or they are none.
/// Faults: those of the dossier.
Outcome<Beginning> begin_screening(const std::string& dossier_path, const Film& film, std::size_t reels);

} // namespace decoupage
