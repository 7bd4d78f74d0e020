#pragma once
/// Values on the command line, checked in words a person can act on.

#include "film/analyser.hpp"
#include "film/outcome.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// The whole number that `option` was given. Fault: usage.
Outcome<int> whole_number(std::string_view option, const std::string& text, int least, int most);

/// Settings by analyser from words like "transitions.sensitivity=0.6", checked against the analysers' cards:
/// a name that is on none, or a value outside its extents, is a fault rather than passed over. Fault: usage.
Outcome<std::map<std::string, Settings, std::less<>>> settings_from(const std::vector<std::string>& words);

/// What was sought, as it was typed: of several words, one with a space in it was one in quotes for the
/// shell, and has them again.
std::string words_typed(std::span<const std::string> words);

} // namespace decoupage
