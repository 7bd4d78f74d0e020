#pragma once
/// A companion to a film, as files of a folder that opens anywhere: docs/formats/site.md.

#include "claims/verdict.hpp"
#include "figures/counting.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"
#include "sites/catalogue.hpp"
#include "sites/first_part.hpp"
#include "study/work.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage {

/// File names, below the site's folder, with their bytes.
using Site = std::map<std::string, std::string>;

/// A print of the work's film, and what is known of the work's words in it. Load the Decoupage with the
/// curves of `report_curves`.
struct ScreenedWork {
    Decoupage film;
    Places places;                          ///< those that were found, by the names they have in the folder
    std::map<std::string, Tested> verdicts; ///< by the claims' ids; a claim without one was not tested
    std::vector<Still> more_stills;         ///< of the film, beside its own: those of `stills_wanted`
};

/// A font that goes with the site.
struct Font {
    std::string family, file; ///< "Caladea", "fonts/Caladea-Regular.ttf"
    int weight = 400;
    bool is_italic = false;
    std::string bytes;
};
using Fonts = std::vector<Font>;

struct SiteOrder {
    Language language = Language::english;
    enum class Stills { shown, left_out } stills = Stills::shown;
    Counting counting;
    std::string program = "Découpage"; ///< name and version
    Fonts fonts;                       ///< for reading, of one family; may be none
    std::string font_licence;          ///< goes with them
    std::string address; ///< where the pages will stand, ending in a stroke; for what must name it
};

/// The whole site; null for a work that no print was screened of. The same bytes for the same matter.
/// Everything a stranger wrote is escaped. Faults: usage, where the spoiler limit is not understood.
Outcome<Site> site_of(const Work& work, const ScreenedWork* screened, const SiteOrder& order);

/// Frames of which a still would be shown if there were one: along the shots that the texts show as strips.
/// In order.
std::vector<Frame> stills_wanted(const Work& work, const ScreenedWork& screened);

} // namespace decoupage
