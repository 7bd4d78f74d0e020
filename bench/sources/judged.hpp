#pragma once
/// Facts that were proposed, against those that a document has.

#include "film/outcome.hpp"
#include "study/work.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// A fact that stands plainly in a document, read by a person.
struct TrueFact {
    std::string document, says, value;
    bool demanded = true; ///< else it may be found, and is not missed
};

/// "document | question | answer" a line, with "? " before what is not demanded; "#" begins a comment. Fault:
/// damaged.
Outcome<std::vector<TrueFact>> facts_in(std::string_view text);

struct FactsJudged {
    int demanded = 0, found = 0;            ///< of those
    int proposed = 0, right = 0;            ///< of those
    std::vector<std::string> missed, wrong; ///< "question: answer"

    double recall() const { return demanded == 0 ? 0 : static_cast<double>(found) / demanded; }
    double precision() const { return proposed == 0 ? 0 : static_cast<double>(right) / proposed; }
};

/// A proposal is right where the truth has its question and an answer that says the same (`compared`).
FactsJudged judged(const std::vector<SourceFact>& proposed, const std::vector<TrueFact>& truth,
                   const std::string& document);

} // namespace decoupage::bench
