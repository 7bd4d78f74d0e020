#pragma once
#include "sites/site.hpp"

#include <string>

namespace decoupage {

/// The site's style sheet: by day, by night, on paper.
std::string site_style(const Fonts& fonts);

} // namespace decoupage
