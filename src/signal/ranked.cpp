#include "signal/ranked.hpp"

#include <cassert>

namespace decoupage {

std::int16_t ranked(std::span<const std::int16_t> values, std::size_t place) {
    assert(place < values.size() && values.size() < 32768);
    // Bit by bit, the greatest value that no more than `place` of them are below: to count, eight at a time,
    // is quicker than to sort a few hundred.
    int found = 0;
    for (int bit = 1 << 14; bit > 0; bit /= 2) {
        const auto higher = static_cast<std::int16_t>(found + bit);
        std::int16_t below = 0;
        for (const std::int16_t value : values)
            below = static_cast<std::int16_t>(below + (value < higher ? 1 : 0));
        if (static_cast<std::size_t>(below) <= place) found = higher;
    }
    return static_cast<std::int16_t>(found);
}

} // namespace decoupage
