#pragma once
/// What several voices answer to one question: sources, the record, the film itself.

#include "study/measured.hpp"
#include "study/work.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// One answer.
struct Voice {
    enum class Kind { source, record, film } kind = Kind::source;
    std::string who; ///< a source's id; "work.toml"; the film's name
    SourceFact fact;
};

/// A question, and who says what.
struct CrossCheck {
    enum class Verdict {
        agree,
        differ,
        contradicts_itself, ///< one source gives two answers that cannot both be
        one_only,
    };
    std::string subject, says, kind;
    Verdict verdict = Verdict::one_only;
    std::string because;       ///< a sentence with its stop, where there is something to say; else empty
    std::vector<Voice> voices; ///< in order: sources, record, film
    std::vector<std::string> beside; ///< questions of the same thing in other places: "admissions in Paris"
};

/// "agree", "differ", "contradicts itself", "one only".
const char* name_of(CrossCheck::Verdict verdict);

/// Every question that somebody answers: first those where they differ, and those that stand beside each
/// other; then agreement; then what one alone says. The record alone is no question.
std::vector<CrossCheck> cross_checked(const Work& work, const std::optional<Measured>& film);

} // namespace decoupage
