#pragma once
#include <string>
#include <string_view>

namespace decoupage {

/// All white space and control characters as single spaces, none at the ends.
std::string one_line(std::string_view text);

/// A to Z made small; all else as it is. For keys of files, not for people's words: those are `folded`.
std::string small_letters(std::string_view text);

} // namespace decoupage
