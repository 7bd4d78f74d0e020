#include "lookouts/level.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace decoupage::lookouts {

void Level::lay(const Plane<std::uint8_t>& picture, int step) {
    width_ = picture.width;
    height_ = picture.height;
    step_ = step;
    const std::size_t room = static_cast<std::size_t>(row) * (static_cast<std::size_t>(height_) + 1);
    if (sums_.size() < room) {
        sums_.resize(room);
        squares_.resize(room);
    }
    std::array<std::uint32_t, widest + 1> sums{}, squares{};
    lay_row(sums, 0, sums_);
    lay_row(squares, 0, squares_);
    for (int y = 0; y < height_; ++y) {
        std::uint32_t sum = 0, square = 0;
        const std::uint8_t* const levels = picture.row(y).data();
        for (int x = 0; x < width_; ++x) {
            const std::uint32_t level = levels[x];
            sum += level;
            square += level * level;
            const auto behind = static_cast<std::size_t>(x) + 1;
            sums[behind] += sum;
            squares[behind] += square;
        }
        lay_row(sums, y + 1, sums_);
        lay_row(squares, y + 1, squares_);
    }
}

void Level::lay_row(std::span<const std::uint32_t> row_of_sums, int y, std::vector<std::uint32_t>& to) const {
    const auto corners = static_cast<std::size_t>(width_) + 1;
    const auto first = to.begin() + static_cast<std::ptrdiff_t>(y) * row;
    if (step_ == 1) {
        std::copy_n(row_of_sums.begin(), corners, first);
        return;
    }
    const auto odd = first + row / 2;
    for (std::size_t i = 0; 2 * i < corners; ++i)
        first[static_cast<std::ptrdiff_t>(i)] = row_of_sums[2 * i];
    for (std::size_t i = 0; 2 * i + 1 < corners; ++i)
        odd[static_cast<std::ptrdiff_t>(i)] = row_of_sums[2 * i + 1];
}

} // namespace decoupage::lookouts
