#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace decoupage::support {

/// As `==`, but what cannot be said is like itself.
inline bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
    const auto same = [](float x, float y) {
        return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y);
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

} // namespace decoupage::support
