#pragma once
/// sources/ID.toml as it begins: what the document says of itself, and the facts that are proposed.

#include "study/work.hpp"

#include <string>

namespace decoupage {

/// The file's text. Empty fields stand as comments that ask, and the facts are proposals, which it says.
std::string source_text(const Source& source);

} // namespace decoupage
