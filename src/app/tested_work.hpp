#pragma once
#include "sites/site.hpp"
#include "study/work.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// The curves that a work is tested and shown with.
std::vector<std::string> curves_of_tested_work();

/// The places of a work as they lie in a film, and its claims held against it.
ScreenedWork tested_work(const Work& work, Decoupage film, const Counting& counting);

} // namespace decoupage
