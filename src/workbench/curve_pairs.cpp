#include "workbench/curve_pairs.hpp"

#include <cmath>
#include <limits>

namespace decoupage {

std::vector<float> pairs_of(std::span<const float> values, std::size_t columns) {
    std::vector<float> pairs;
    pairs.reserve(2 * columns);
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t from = values.size() * column / columns;
        const std::size_t to = values.size() * (column + 1) / columns;
        float least = std::numeric_limits<float>::quiet_NaN(), most = least;
        for (std::size_t at = from; at < to; ++at) {
            least = std::fmin(least, values[at]);
            most = std::fmax(most, values[at]);
        }
        pairs.push_back(least);
        pairs.push_back(most);
    }
    return pairs;
}

} // namespace decoupage
