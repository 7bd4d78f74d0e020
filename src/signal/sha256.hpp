#pragma once
/// Secrets proved without being shown: SHA-256 (FIPS 180-4) and HMAC over it (RFC 2104), by Nettle.

#include <string>
#include <string_view>

namespace decoupage {

/// The digest's 32 bytes.
std::string sha256_bytes(std::string_view bytes);
/// The same as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// What only who knows the key can make of these bytes: 64 hexadecimal digits.
std::string sealed(std::string_view key, std::string_view bytes);

} // namespace decoupage
