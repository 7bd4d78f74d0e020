#pragma once
/// A work's sentences held against one film, with what has changed since the last time.

#include "study/checking.hpp"
#include "study/verdict_record.hpp"

#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

struct CheckedFilm {
    const Work& work;
    const CheckedClaims& claims;
    const std::vector<VerdictChange>& changes;
    const Decoupage& film;
    bool was_checked = false; ///< before
};

/// Are all tests understood, and is no sentence contradicted but those that another contradicts by design?
bool is_clean(const CheckedFilm& checked);

/// One sentence, where it stands, and its verdict.
nlohmann::ordered_json claim_json(const CheckedClaim& claim, const Decoupage& film);
/// All of them, the places of the work, and what has changed.
nlohmann::ordered_json check_json(const CheckedFilm& checked);

} // namespace decoupage
