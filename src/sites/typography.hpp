#pragma once
#include "sites/catalogue.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// A text as it is set in a language: quotes and apostrophes typed on a keyboard are made those of print; in
/// French the spaces before ; : ! ? and inside « » are thin and do not break.
std::string set_in(std::string_view text, Language language);

/// Words as they may stand in an address: small letters and digits, joined: "L'été, encore" is
/// "l-ete-encore". At most 80 letters; "x" of nothing.
std::string slug(std::string_view words);

/// "12.3" with the decimal sign of the language.
std::string number_in(std::string number, Language language);

} // namespace decoupage
