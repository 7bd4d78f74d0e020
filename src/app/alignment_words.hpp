#pragma once
/// How two prints hang together, in words and for other programs.

#include "library/align.hpp"

#include <string>

namespace decoupage {

std::string alignment_text(const Alignment& alignment, const Decoupage& one, const Decoupage& other);

} // namespace decoupage
