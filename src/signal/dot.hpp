#pragma once
/// Sums of products, eight at a time: the same sums in the same order on every machine.

#include <array>
#include <cstddef>
#include <span>

namespace decoupage {

/// Of rows of the same length.
inline float dot(std::span<const float> a, std::span<const float> b) {
    constexpr std::size_t lanes = 8;
    std::array<float, lanes> sums{};
    std::size_t i = 0;
    for (; i + lanes <= a.size(); i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    float rest = 0;
    for (; i < a.size(); ++i)
        rest += a[i] * b[i];
    for (const float sum : sums)
        rest += sum;
    return rest;
}

} // namespace decoupage
