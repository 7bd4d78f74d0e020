#pragma once
/// The forms in which other programs can be told of a film, and can tell of one.

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <span>
#include <string>
#include <string_view>

namespace decoupage::exchange {

struct Form {
    std::string_view name;  ///< "eaf", as it is typed
    std::string_view words; ///< "ELAN's annotations"
    std::string_view mark;  ///< what stands in each such file, and in no other that is asked for later
    std::string (*document)(const Decoupage&); ///< null where another layer writes it, or nobody does
    Outcome<Said> (*read)(std::string_view bytes, const Decoupage& film);
};

/// All of them, in the order in which a file is asked which it is.
std::span<const Form> forms();

/// Null where there is none of that name.
const Form* form_named(std::string_view name);

/// By what stands in it; null where nothing is known to.
const Form* form_of(std::string_view bytes);

} // namespace decoupage::exchange
