#pragma once
/// The order in which people number things: "still 9" before "still 10".

#include <string_view>

namespace decoupage {

/// Runs of digits are compared as numbers, all else byte by byte. A strict order: equal only to itself.
bool naturally_before(std::string_view a, std::string_view b);

} // namespace decoupage
