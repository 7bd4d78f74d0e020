#pragma once
/// What FFmpeg's vidstabdetect says of the camera's way.

#include "bench/camera/judged.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// By frame, to the right and down only: the middle of the ways of its fields, as it finds them. Empty where
/// this FFmpeg has no vidstabdetect.
Outcome<std::vector<Moved>> moved_by_vidstabdetect(const std::string& film, int width);

} // namespace decoupage::bench
