#pragma once
/// Noting what is wrong in a work folder.

#include "study/work.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace decoupage {

/// More are not noted: the last says so.
inline constexpr std::size_t most_problems = 1000;

/// Adds one. `meant` is what could have been meant, or empty.
void add_problem(std::vector<WorkProblem>& problems, Written written, std::string wrong,
                 std::string expected = {}, std::string remedy = {}, std::string meant = {},
                 WorkProblem::Weight weight = WorkProblem::Weight::fault);

/// In order of files and lines.
void sort_problems(std::vector<WorkProblem>& problems);

/// "study/6-form.md:14", or the file alone.
std::string place_words(const Written& written);

} // namespace decoupage
