#pragma once
/// Where real clips come from, and where the films that are made of them are kept.

#include "bench/clips.hpp"
#include "compose/footage.hpp"
#include "film/outcome.hpp"

#include <functional>
#include <string>
#include <vector>

namespace decoupage::bench {

/// Folders, as paths.
struct Workshop {
    std::string footage;   ///< real clips
    std::string own_truth; ///< the truth of those that came without
    std::string folder;    ///< what is made
    std::string store;     ///< small pictures of the clips
};

/// The shots of the clips of a split that are `wanted`; none, where there is no footage. Makes `folder` and
/// `store`. Faults: as of clips() and of compose::film_footage().
Outcome<std::vector<compose::FilmFootage>> material(
    const Workshop& workshop, Split split,
    const std::function<bool(const Clip&)>& wanted = [](const Clip&) { return true; });

} // namespace decoupage::bench
