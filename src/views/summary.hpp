#pragma once
/// What a person reads in the terminal when a film has been screened.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <string>

namespace decoupage {

struct SummaryOrder {
    enum class Colour { plain, ansi } colour = Colour::plain;
    std::string report;  ///< where the report lies; empty for none
    std::string dossier; ///< where the dossier lies; empty for none
    Counting counting;
};

/// One screen of at most 80 columns (paths may run over), ending in a newline. Reads as a caption.
std::string summary_text(const Decoupage& decoupage, const SummaryOrder& order);

} // namespace decoupage
