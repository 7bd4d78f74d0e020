#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace decoupage {

/// SHA-256 (FIPS 180-4), by Nettle: what the program sha256sum prints.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void take(std::string_view bytes);
    /// 64 hexadecimal digits; afterwards it begins anew.
    std::string text();

private:
    struct State;
    std::unique_ptr<State> state_;
};

inline constexpr std::size_t sha256_digits = 64;

} // namespace decoupage
