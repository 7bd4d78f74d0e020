#pragma once
/// Noting what is wrong in a work folder.

#include "study/work.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Adds one. `meant` is what could have been meant, or empty.
void add_problem(std::vector<WorkProblem>& problems, Written written, std::string wrong,
                 std::string expected = {}, std::string remedy = {}, std::string meant = {},
                 WorkProblem::Weight weight = WorkProblem::Weight::fault);

/// In order of files and lines.
void sort_problems(std::vector<WorkProblem>& problems);

/// "study/6-form.md:14", or the file alone.
std::string place_words(const Written& written);

} // namespace decoupage
