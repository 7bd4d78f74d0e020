#pragma once
/// What `decoupage check` prints.

#include "deeds/checked_film.hpp"

#include <string>

namespace decoupage {

enum class CheckLength { all, short_of_supported };

std::string check_words(const CheckedFilm& checked, CheckLength length);
std::string check_document(const CheckedFilm& checked);

/// Without a film.
std::string untested_words(const Work& work);
std::string untested_document(const Work& work);

} // namespace decoupage
