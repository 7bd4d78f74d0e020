#pragma once
/// What a test of a sentence says.

#include "time/clock.hpp"

#include <string>
#include <vector>

namespace decoupage {

enum class Verdict {
    supported,
    contradicted,
    borderline,     ///< the evidence's own uncertainty straddles the line
    not_measurable, ///< what it speaks of is not there, or was not measured
};

/// "supported", "contradicted", "borderline", "not measurable".
const char* name_of(Verdict verdict);

/// "✓", "✗", "◐", "○": never without the word beside.
const char* mark_of(Verdict verdict);

/// One thing that a claim says, and what was measured of it.
struct TestedPart {
    std::string said;     ///< in the words of the claim: "the run is longer than 60 s"
    std::string measured; ///< "70.0 s", "2 to 3 dissolves"; empty where nothing was
    std::string because;  ///< one sentence with its stop
    Verdict verdict = Verdict::not_measurable;
};

/// A claim held against a film.
struct Tested {
    Verdict verdict = Verdict::not_measurable;
    std::string because;           ///< of the part that decides: one sentence with its stop
    std::vector<TestedPart> parts; ///< in the order in which they are said
    std::vector<FrameSpan> spans;  ///< the evidence, in order, some hundred at most
    std::vector<std::string>
        rules; ///< rules in force, a sentence each: how shots are counted, what a long take is
    std::vector<std::string> reads; ///< names of the tracks and curves that it rests on, in order
};

} // namespace decoupage
