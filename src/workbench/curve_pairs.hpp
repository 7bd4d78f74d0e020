#pragma once
/// A long curve in a few columns.

#include <span>
#include <vector>

namespace decoupage {

/// The least and the greatest of each of so many parts, one after the other; NaN where a part has no number.
std::vector<float> pairs_of(std::span<const float> values, std::size_t columns);

} // namespace decoupage
