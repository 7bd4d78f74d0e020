#pragma once
#include <cstdlib>

namespace decoupage {

/// What must be so, whatever the input.
inline void demand(bool promise) {
    if (!promise) std::abort();
}

} // namespace decoupage
