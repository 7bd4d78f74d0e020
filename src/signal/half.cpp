#include "signal/half.hpp"

#include <cassert>
#include <cstddef>

namespace decoupage {

void to_half(std::span<const float> values, std::span<std::uint16_t> halves) {
    assert(values.size() == halves.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        halves[i] = to_half(values[i]);
}

void from_half(std::span<const std::uint16_t> halves, std::span<float> values) {
    assert(values.size() == halves.size());
    for (std::size_t i = 0; i < halves.size(); ++i)
        values[i] = from_half(halves[i]);
}

void round_to_half(std::span<float> values) {
    for (float& value : values)
        value = from_half(to_half(value));
}

} // namespace decoupage
