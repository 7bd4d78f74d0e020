#pragma once
/// Text in two columns, for help and lists.

#include <string>
#include <string_view>

namespace decoupage {

inline constexpr std::size_t page_width = 80;

/// A term, indented by two, and its meaning beside it from `column` on, wrapped beneath itself within the
/// page. A term that is too long for its column has a line of its own. Ends in a newline.
std::string entry(std::string_view term, std::string_view meaning, std::size_t column);

} // namespace decoupage
