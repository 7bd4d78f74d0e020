#pragma once
/// How wide a printed text is.

#include "views/words.hpp"

#include <algorithm>
#include <string>

namespace decoupage::support {

/// Columns of its widest line.
inline std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        widest = std::max(widest, columns(text.substr(at, end - at)));
        at = end + 1;
    }
    return widest;
}

} // namespace decoupage::support
