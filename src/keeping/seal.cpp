#include "keeping/seal.hpp"

#include "signal/hexadecimal.hpp"

#include <cstdint>
#include <nettle/hmac.h>

namespace decoupage {

namespace {

const std::uint8_t* octets(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

} // namespace

std::string sealed(std::string_view key, std::string_view bytes) {
    hmac_sha256_ctx context{};
    hmac_sha256_set_key(&context, key.size(), octets(key));
    hmac_sha256_update(&context, bytes.size(), octets(bytes));
    std::string seal(SHA256_DIGEST_SIZE, '\0');
    hmac_sha256_digest(&context, seal.size(), reinterpret_cast<std::uint8_t*>(seal.data()));
    return digits_of_bytes(seal);
}

} // namespace decoupage
