#pragma once
#include <string>
#include <string_view>

namespace decoupage {

/// What only who knows the key can make of these bytes: HMAC-SHA-256 (RFC 2104), by Nettle; 64 hexadecimal
/// digits.
std::string sealed(std::string_view key, std::string_view bytes);

} // namespace decoupage
