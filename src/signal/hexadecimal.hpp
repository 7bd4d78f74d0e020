#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace decoupage {

/// Bytes as small hexadecimal digits, two each.
std::string digits_of_bytes(std::string_view bytes);
/// And back; nothing where the text is something else.
std::optional<std::string> bytes_of_digits(std::string_view digits);

} // namespace decoupage
