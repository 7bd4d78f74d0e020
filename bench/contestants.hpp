#pragma once
/// The programs that are compared: ours, and its peers.

#include "bench/clips.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// What each program made of one clip, in the order of `contestants`.
struct Contest {
    Clip clip;
    std::vector<Predictions> findings;
};

/// Short names, as they head a column: ours first.
const std::vector<std::string>& contestants();

/// Whether peers find graduals at all: only ours does.
constexpr bool finds_graduals(std::size_t contestant) {
    return contestant == 0;
}

/// Screens the clip with our program and with the peers.
Outcome<Contest> contest(const Clip& clip, const std::string& program);

} // namespace decoupage::bench
