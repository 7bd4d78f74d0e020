#include "signal/histogram.hpp"

#include <cstring>

namespace decoupage {

Histogram histogram(std::span<const std::uint8_t> levels) {
    // Four tables in turn: neighbours are often equal, and one table would wait for itself. Eight levels are
    // loaded at once; in which order they lie in the word does not matter.
    std::array<Histogram, 4> tables{};
    std::size_t i = 0;
    for (; i + 8 <= levels.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, levels.data() + i, 8);
        ++tables[0][eight & 255];
        ++tables[1][eight >> 8 & 255];
        ++tables[2][eight >> 16 & 255];
        ++tables[3][eight >> 24 & 255];
        ++tables[0][eight >> 32 & 255];
        ++tables[1][eight >> 40 & 255];
        ++tables[2][eight >> 48 & 255];
        ++tables[3][eight >> 56];
    }
    for (; i < levels.size(); ++i)
        ++tables[0][levels[i]];
    for (std::size_t level = 0; level < 256; ++level)
        tables[0][level] += tables[1][level] + tables[2][level] + tables[3][level];
    return tables[0];
}

} // namespace decoupage
