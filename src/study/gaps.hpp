#pragma once
/// What a work folder does not say yet: nothing wrong, only open.

#include "study/work.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Something that is open.
struct WorkGap {
    Written written;  ///< where it would stand; a file that is not there has line 0
    std::string what; ///< "prize: OCIC Award", "the heading Sound"
};

/// Facts of the record for which nobody is named, and facts of sources without a place in them.
std::vector<WorkGap> unsourced_in(const Work& work);

/// Parts of the record, pages, headings and parts of the study where nothing stands.
std::vector<WorkGap> empty_in(const Work& work);

} // namespace decoupage
