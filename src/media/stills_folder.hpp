#pragma once
/// A film that lies in many files: a folder of stills, or a numbered sequence of them.

#include "media/frame_source.hpp"

#include <vector>

namespace decoupage {

/// Is this path a folder, or a pattern ("stills/%04d.png") rather than a file?
bool names_stills(const std::string& path);

/// The files of a folder whose names end as those of pictures do, in natural order; or all that a pattern
/// fits, in order of number. Faults: not_found, not_allowed, not_a_film (there are none).
Outcome<std::vector<std::string>> list_stills(const std::string& path);

/// 24 stills a second. Stills may differ in size; the first gives the film's. One that cannot be decoded is
/// left out and told as damage. Faults: those of list_stills, and usage.
Outcome<std::unique_ptr<FrameSource>> open_stills(const std::string& path, const Opening& opening);

} // namespace decoupage
