#pragma once
/// What follows what: shots of one class and those of the next.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// How often a shot of one class is followed by one of another. Counts, never a "mean class".
struct Following {
    std::vector<std::string> classes;     ///< those that occur, in the order asked for
    std::vector<std::vector<int>> counts; ///< [from][to]

    int from(std::size_t one) const; ///< how many shots of that class have a next one
    /// Of the shots of class `one` that have a next one, the share that goes on to `other`; NaN if there are
    /// none.
    double share(std::size_t one, std::size_t other) const;
};

/// Of a sequence in which some have no class: nothing goes over these. `order` names the classes; others come
/// after.
Following following(std::span<const std::optional<std::string>> sequence,
                    std::span<const std::string_view> order = {});

/// Of the scale, or the movement, of the shots that count.
Following scales_that_follow(const Decoupage& decoupage, std::span<const CountedShot> shots);
Following movements_that_follow(const Decoupage& decoupage, std::span<const CountedShot> shots);

} // namespace decoupage
