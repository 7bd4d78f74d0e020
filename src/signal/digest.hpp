#pragma once
/// Recognises bytes that were seen before.

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace decoupage {

/// Two 64-bit FNV-1a hashes (Fowler, Noll, Vo), the second begun elsewhere and stirred after each byte, so
/// that the two do not fall together. It tells files apart that were not made to be mistaken: it is no
/// cryptographic hash.
class Digest {
public:
    void take(std::string_view bytes) {
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            first_ = (first_ ^ byte) * prime;
            second_ = (second_ ^ byte) * prime;
            second_ ^= second_ >> 29;
        }
    }
    /// 32 hexadecimal digits.
    std::string text() const {
        std::array<char, 33> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx%016llx", static_cast<unsigned long long>(first_),
                      static_cast<unsigned long long>(second_));
        return digits.data();
    }

private:
    static constexpr std::uint64_t prime = 0x100000001b3;
    std::uint64_t first_ = 0xcbf29ce484222325;
    std::uint64_t second_ = 0x9e3779b97f4a7c15;
};

} // namespace decoupage
