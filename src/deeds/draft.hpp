#pragma once
/// What measurement alone can say of a work's film, as Markdown.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"
#include "study/work.hpp"

#include <string>

namespace decoupage {

struct DraftOrder {
    std::string place;    ///< a scene under its nine headings; empty for the parts of a study
    std::string language; ///< "en" or "fr"; empty for that of the work's texts
    Counting counting;
};

/// `film` has the curves of `claim_curves`. Faults: usage, of another language; not_found, of a place that is
/// not in the film.
Outcome<std::string> draft_of(const Work& work, const Decoupage& film, const DraftOrder& order);

} // namespace decoupage
