#include "signal/sha256.hpp"

#include "signal/hexadecimal.hpp"

#include <cstdint>
#include <nettle/hmac.h>

namespace decoupage {

namespace {

const std::uint8_t* octets(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

std::uint8_t* octets(std::string& bytes) {
    return reinterpret_cast<std::uint8_t*>(bytes.data());
}

} // namespace

std::string sha256_bytes(std::string_view bytes) {
    sha256_ctx context{};
    sha256_init(&context);
    sha256_update(&context, bytes.size(), octets(bytes));
    std::string digest(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&context, digest.size(), octets(digest));
    return digest;
}

std::string sha256(std::string_view bytes) {
    return digits_of_bytes(sha256_bytes(bytes));
}

std::string sealed(std::string_view key, std::string_view bytes) {
    hmac_sha256_ctx context{};
    hmac_sha256_set_key(&context, key.size(), octets(key));
    hmac_sha256_update(&context, bytes.size(), octets(bytes));
    std::string seal(SHA256_DIGEST_SIZE, '\0');
    hmac_sha256_digest(&context, seal.size(), octets(seal));
    return digits_of_bytes(seal);
}

} // namespace decoupage
