#pragma once

#include <string>

namespace decoupage {

/// What printf would print, at most 255 bytes of it: figures in columns.
[[gnu::format(printf, 1, 2)]] std::string printed(const char* format, ...);

} // namespace decoupage
