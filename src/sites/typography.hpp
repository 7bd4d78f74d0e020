#pragma once
#include "sites/catalogue.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// A text as it is set in a language: quotes and apostrophes typed on a keyboard are made those of print; in
/// French the spaces before ; : ! ? and inside « » are thin and do not break.
std::string set_in(std::string_view text, Language language);

/// A slug that may stand in any address: of plain letters, digits and dashes, at most 80; "x" where nothing
/// is left.
std::string address_words(std::string_view words);

/// "12.3" with the decimal sign of the language.
std::string number_in(std::string number, Language language);

} // namespace decoupage
