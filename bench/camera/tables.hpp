#pragma once
/// How often camera_movement is right.

#include "bench/camera/staged.hpp"
#include "bench/clips.hpp"
#include "bench/workshop.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// Stages films in `folder` (once) and judges them by family. Says on standard error what is wrong, and
/// where.
Outcome<std::string> table_of_staged_cameras(Split split, Batch batch, const Workshop& workshop);

/// Real clips whose truth names movements, and drawn films with their truth beside them.
Outcome<std::string> table_of_camera_clips(const std::vector<Clip>& clips,
                                           const std::vector<std::string>& drawn, const Workshop& workshop);

} // namespace decoupage::bench
