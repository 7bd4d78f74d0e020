#pragma once
/// Numbers as they come in addresses.

#include <charconv>
#include <cstdint>
#include <string_view>

namespace decoupage {

/// A whole number, or `otherwise` where the text is none.
inline std::int64_t number_in(std::string_view text, std::int64_t otherwise) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

} // namespace decoupage
