#pragma once
/// What is written on the screen, as text.

#include "film/decoupage.hpp"

#include <string>

namespace decoupage {

/// "Titles and intertitles": a line each under a heading, with time, kind and words; empty where there are
/// none.
std::string letters_list(const Decoupage& decoupage);

/// That no words of them were read, and why; empty where some were, or there are none.
std::string letters_remark(const Track& letters);

} // namespace decoupage
