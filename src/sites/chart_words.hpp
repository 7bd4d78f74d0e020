#pragma once
#include "sites/catalogue.hpp"

#include <string>

namespace decoupage {

/// The charts of the house speak English. Those that a text shows are given names, captions, rows and legends
/// in the language of the page; what is only heard by those who cannot see them stays, marked as English.
std::string chart_in(std::string drawn, Language language);

} // namespace decoupage
