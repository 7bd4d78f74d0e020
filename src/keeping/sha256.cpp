#include "keeping/sha256.hpp"

#include "signal/hexadecimal.hpp"

#include <array>
#include <cstdint>
#include <nettle/sha2.h>

namespace decoupage {

struct Sha256::State {
    sha256_ctx context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    sha256_init(&state_->context);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::take(std::string_view bytes) {
    sha256_update(&state_->context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::text() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state_->context, digest.size(), digest.data());
    return digits_of_bytes({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

} // namespace decoupage
