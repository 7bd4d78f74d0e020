#pragma once
/// Taking out what tells a player how words look.

#include "subtitles/passage.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// Without tags ("<i>", "<font color=red>", "<00:00:01.000>"), "{\an8}" and "{y:i}"; "<br>" is a new line;
/// "&amp;" and the like are characters. "<3" and "a < b" stay.
std::string without_tags(std::string_view text);

/// The same of WebVTT: a passage for each "<v Name>".
std::vector<Passage> voices_of(std::string_view text);

/// Of an event of ASS: without override blocks and drawings; "\N" and "\n" are new lines, "\h" is a space.
std::string without_overrides(std::string_view text);

} // namespace decoupage
