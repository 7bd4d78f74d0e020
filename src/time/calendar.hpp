#pragma once
/// The date on the wall, for what must say when it was made.

#include <string>

namespace decoupage {

/// "2026-11-21T10:00:00Z"
std::string now_text();

} // namespace decoupage
