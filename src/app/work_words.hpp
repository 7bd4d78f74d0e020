#pragma once
/// What is said of a work folder, in words and for other programs.

#include "study/gaps.hpp"
#include "study/work.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// A work folder with all that was found in it.
struct CheckedWork {
    const Work& work;
    std::vector<WorkGap> unsourced, empty;
};

/// How many problems are faults.
std::size_t faults_in(const Work& work);

/// The text wrapped within 80 columns, to stand from this column on: its later lines are indented as far.
std::string hanging(std::string_view text, std::size_t column);

/// A paragraph for each: where, what is wrong, what to do. Within 80 columns.
std::string problems_text(const std::vector<WorkProblem>& problems);

/// Within 80 columns, ending in a newline: what is wrong, what is unsourced, what is empty, and a sentence in
/// the end.
std::string checked_work_text(const CheckedWork& checked);

/// An object for each.
nlohmann::ordered_json problems_json(const std::vector<WorkProblem>& problems);

std::string checked_work_document(const CheckedWork& checked);

} // namespace decoupage
