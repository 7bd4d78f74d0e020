#pragma once
/// RFC 4180. Inside views/ only.

#include <initializer_list>
#include <string>

namespace decoupage {

/// A text that may hold anything. One that a spreadsheet would take for a formula begins with an apostrophe.
std::string cell(const std::string& text);

/// Cells that are safe, as a line.
std::string row(std::initializer_list<std::string> cells);

} // namespace decoupage
