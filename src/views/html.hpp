#pragma once
#include <string>
#include <string_view>

namespace decoupage {

/// Text for a page, safe between tags and inside quoted attributes.
std::string escaped(std::string_view text);

/// A number for SVG: at most two decimals, no trailing zeros.
std::string svg_number(double number);

} // namespace decoupage
