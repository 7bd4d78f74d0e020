#pragma once
/// Freeze-frames and still pictures that were found, against those that there are.

#include "film/outcome.hpp"
#include "film/track.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// What is true of a film: where motion stops, and what is still.
struct Rests {
    std::vector<FrameSpan> freezes, stills;
};

/// The truth that stands in a truth file; a fault where its spans are damaged.
Outcome<Rests> rests_of(std::string_view truth);

/// Of one film, or of several added up.
struct RestCount {
    int films = 0;
    int freezes = 0, found = 0; ///< found: both ends within three frames
    int missed = 0;             ///< nothing found that shares half its frames
    int false_freezes = 0;      ///< those that share nothing with a true one
    int stills = 0, stills_found = 0, false_stills = 0;
    std::vector<Frame> start_errors, end_errors; ///< of all freezes that were touched, without sign
    RestCount& operator+=(const RestCount& other);
};

/// A still is found where most of its frames are; one that touches no true one is false.
RestCount judged_rests(const Rests& truth, const Track& found);

/// "60 of 60 | 0 | 0 | 0, 1 | 15 of 15 | 0": found, missed, false, middle and greatest errors, stills.
std::string rest_columns(const RestCount& count);
std::string rest_heading(const std::string& of);

} // namespace decoupage::bench
