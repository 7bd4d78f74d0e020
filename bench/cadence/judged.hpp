#pragma once
/// What cadence found, against what is true.

#include "film/outcome.hpp"
#include "film/track.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// How frames follow pictures: the label, or several that would be right, with commas between; new pictures a
/// second.
struct Pace {
    std::string label;
    double pictures = 0;
};

/// A stretch of a clip whose pace is known.
struct Paced {
    FrameSpan span;
    Pace pace;
};

/// The truth of clips, by name: "clip first end label pictures" a line; "#" begins a comment. Fault: damaged.
Outcome<std::map<std::string, std::vector<Paced>>> paces_in(std::string_view text);

/// Empty if the pace was found in four fifths of the stretch, with as many pictures a second (give or take
/// `tolerance`); otherwise what was found most.
std::string judged(const Paced& truth, const Track& found, double tolerance);

} // namespace decoupage::bench
