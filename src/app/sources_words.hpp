#pragma once
/// What the sources of a work say, in words and for other programs.

#include "study/cross_check.hpp"
#include "study/document_reading.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// The sources of a work with all that was worked out of them. `states` has one for each source.
struct SourcesMatter {
    const Work& work;
    std::vector<DocumentState> states;
    std::vector<WorkProblem> problems; ///< of facts that their documents do not bear out
    std::vector<CrossCheck> checks;
};

/// Within 80 columns, ending in a newline.
std::string sources_text(const SourcesMatter& matter);

std::string sources_document(const SourcesMatter& matter);

} // namespace decoupage
