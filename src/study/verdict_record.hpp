#pragma once
/// What a check said, kept in the work folder, so that the next one can tell what changed, and why.

#include "film/outcome.hpp"
#include "study/checking.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

struct VerdictRecord {
    struct Entry {
        std::string test, because;
        Verdict verdict = Verdict::not_measurable;
    };
    std::string print;                         ///< of the film
    std::string rule;                          ///< by which shots were counted
    std::int64_t corrections = 0, namings = 0; ///< how long the dossier's logs were
    std::map<std::string, std::string>
        settings; ///< "transitions.sensitivity" to "0.5", "transitions" to its version
    std::map<std::string, std::string> places; ///< name to frames, "4532-6212"; empty where not found
    std::map<std::string, Entry> claims;       ///< by id
};

VerdictRecord record_of(const CheckedClaims& checked, const Decoupage& film, const Counting& counting);

/// As JSON, ending in a newline; the same for the same verdicts.
std::string record_document(const VerdictRecord& record);
/// Reads what `record_document` wrote. Faults: damaged.
Outcome<VerdictRecord> read_record(std::string_view document);

struct VerdictChange {
    std::string id;
    Verdict before = Verdict::not_measurable, now = Verdict::not_measurable;
    std::vector<std::string> why; ///< sentences without their stops: corrections, settings, the print
};

/// Claims that were in both and have another verdict, in the order of `checked`.
std::vector<VerdictChange> changes_since(const VerdictRecord& last, const CheckedClaims& checked,
                                         const Decoupage& film, const Counting& counting);

} // namespace decoupage
