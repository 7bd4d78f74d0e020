#pragma once
#include <string>

namespace decoupage {

/// The site's style sheet: by day, by night, on paper.
std::string site_style();

} // namespace decoupage
