#pragma once
/// Problems in words, for expectations.

#include "study/problems.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// "work.toml:3 There is no key yaer in [work] (year?)", a line each.
inline std::string told(const std::vector<WorkProblem>& problems) {
    std::string all;
    for (const WorkProblem& problem : problems) {
        all += (all.empty() ? "" : "\n") + place_words(problem.written) + ' ' + problem.wrong;
        if (!problem.could_have_been_meant.empty()) all += " (" + problem.could_have_been_meant + "?)";
    }
    return all;
}

} // namespace decoupage
