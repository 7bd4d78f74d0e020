#include "signal/integral.hpp"

namespace decoupage {

Integral::Integral(std::span<const std::uint8_t> values, int width, int height, Of of)
    : width_(width), sums_(static_cast<std::size_t>(width + 1) * static_cast<std::size_t>(height + 1)) {
    const auto step = static_cast<std::size_t>(stride());
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
        const std::uint8_t* row = values.data() + y * static_cast<std::size_t>(width);
        const std::uint32_t* above = sums_.data() + y * step + 1;
        std::uint32_t* here = sums_.data() + (y + 1) * step + 1;
        std::uint32_t sum = 0;
        for (int x = 0; x < width; ++x) {
            const std::uint32_t value = row[x];
            sum += of == Of::values ? value : value * value;
            here[x] = above[x] + sum;
        }
    }
}

} // namespace decoupage
