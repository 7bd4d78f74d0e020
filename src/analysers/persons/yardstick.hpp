#pragma once
/// What heads have in common, and how much looks at one person differ: by these, heads are compared.

#include <array>
#include <cstddef>
#include <vector>

namespace decoupage::persons {

inline constexpr int cells_across = 3, cells_down = 4, directions = 8;
inline constexpr std::size_t pattern_size = std::size_t{cells_across} * cells_down * directions;

/// Which way light changes in each cell of a head; length 1. `not_seen` where the picture has ended: that
/// speaks for nobody.
using Pattern = std::array<float, pattern_size>;
inline constexpr float not_seen = -1;

using Patterns = std::vector<Pattern>;

/// For each two numbers of a pattern, the earlier one second.
class Triangle {
public:
    float& at(std::size_t row, std::size_t column) { return all_[row * (row + 1) / 2 + column]; }
    float at(std::size_t row, std::size_t column) const { return all_[row * (row + 1) / 2 + column]; }
    float sum_of_diagonal() const;

private:
    std::vector<float> all_ = std::vector<float>(pattern_size * (pattern_size + 1) / 2);
};

struct Common {
    Pattern mean{};
    Triangle straying; ///< covariance of looks at one person
};

/// From the looks at each of many persons.
Common common_to(const std::vector<Patterns>& persons);

/// Of heads drawn as the étude draws them.
const Common& drawn_heads();

/// The same, moved towards what the followed faces of a film say, the further the more there are.
Common drawn_heads_and(const std::vector<Patterns>& faces);

/// Measures patterns from the mean, so that looks at one person stray equally far in all directions.
class Yardstick {
public:
    explicit Yardstick(const Common& common);
    Pattern measured(const Pattern& pattern) const;

private:
    Pattern mean_;
    Triangle root_; ///< of the straying, by Cholesky
};

} // namespace decoupage::persons
