#pragma once
/// Whether the tests and places of a work folder are understood, before there is any film to hold them
/// against.

#include "study/work.hpp"

namespace decoupage {

/// Adds to `work.problems` each test and each description of a place that is not understood, with the words
/// that are meant and what could stand there.
void check_understanding(Work& work);

} // namespace decoupage
