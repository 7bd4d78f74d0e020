#pragma once
/// Faces that were found, held against those marked by eye.

#include "film/outcome.hpp"
#include "film/sighting.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

struct TrueFace {
    Box box;
    std::string pose; ///< "frontal", "three_quarter", "profile", "turned"
    std::string eyes; ///< where they go: "lens", "away", "closed", "?"
    bool sure = true; ///< else neither asked for nor punished
};

/// One frame with all its faces; it may have none.
struct MarkedFrame {
    std::string clip;
    Frame frame = 0;
    std::vector<TrueFace> faces;
};

/// As in tests/truth/faces.txt. Fault: damaged.
Outcome<std::vector<MarkedFrame>> marked_frames(std::string_view text);

/// Of frames judged one after another.
struct FacesJudged {
    int frames = 0;
    int frontal = 0, frontal_found = 0;
    int three_quarter = 0, three_quarter_found = 0;
    int profile = 0, profile_found = 0;
    int right = 0, invented = 0; ///< boxes that touch a face enough, and those that touch none

    void add(const MarkedFrame& truth, const std::vector<Box>& found);
};

} // namespace decoupage::bench
