#pragma once
#include <string_view>

namespace decoupage {

/// The line of a file of TOML in which keys are joined by more points than anything needs ("a.a.a..."), or
/// brackets are nested more deeply; 0 where there is none. A reader that nests tables as told would come to
/// the end of its stack.
int too_deep_in(std::string_view toml);

} // namespace decoupage
