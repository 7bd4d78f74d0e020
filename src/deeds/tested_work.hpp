#pragma once
#include "sites/site.hpp"
#include "study/checking.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// The curves that a work is tested and shown with.
std::vector<std::string> curves_of_tested_work();

/// Finds the places of a work in the film that is there already, and holds its claims against it.
void test_work(const Work& work, ScreenedWork& screened, const CheckOrder& order);

} // namespace decoupage
