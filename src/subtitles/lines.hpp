#pragma once
/// A text file, line by line.

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// The lines of a text, without their ends: CR LF, LF, or CR alone. They point into it.
std::vector<std::string_view> lines_of(std::string_view text);

/// Without white space at its ends; the no-break space and marks of no width count as such.
std::string_view trimmed(std::string_view text);

/// A part of a line as a sentence quotes it: at most 40 bytes.
std::string quoted(std::string_view line);

/// Takes the digits at the front, and gives them as a number; -1 where there are none or more than nine.
int take_digits(std::string_view& text);

/// Takes this at the front, if it is there.
bool take(std::string_view& text, std::string_view front);

} // namespace decoupage
