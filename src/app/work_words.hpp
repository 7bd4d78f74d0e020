#pragma once
/// What is said of a work folder, in words and for other programs.

#include "study/gaps.hpp"
#include "study/work.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace decoupage {

/// A work folder with all that was found in it.
struct CheckedWork {
    const Work& work;
    std::vector<WorkGap> unsourced, empty;
};

/// How many problems are faults.
std::size_t faults_in(const Work& work);

/// Within 80 columns, ending in a newline: what is wrong, what is unsourced, what is empty, and a sentence in
/// the end.
std::string checked_work_text(const CheckedWork& checked);

std::string checked_work_document(const CheckedWork& checked);

} // namespace decoupage
