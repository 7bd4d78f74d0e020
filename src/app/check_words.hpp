#pragma once
/// What `decoupage check` prints.

#include "study/checking.hpp"
#include "study/verdict_record.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// A work's sentences held against one film.
struct CheckedFilm {
    const Work& work;
    const CheckedClaims& claims;
    const std::vector<VerdictChange>& changes;
    const Decoupage& film;
    bool was_checked = false; ///< before
};

enum class CheckLength { all, short_of_supported };

/// Are all tests understood, and is no sentence contradicted but those that another contradicts by design?
bool is_clean(const CheckedFilm& checked);

std::string check_words(const CheckedFilm& checked, CheckLength length);
std::string check_document(const CheckedFilm& checked);

/// Without a film.
std::string untested_words(const Work& work);
std::string untested_document(const Work& work);

} // namespace decoupage
